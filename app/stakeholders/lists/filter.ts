import { isTargetGroupKey, type TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { type Column, chosenColumns, defaultColumns, type List, sortColumns } from "./columns.ts"

export const regions = ["hovedstaden", "sjaelland"] as const
export type Region = (typeof regions)[number]
export const missables = ["cvr", "mail", "phone"] as const
export type Missable = (typeof missables)[number]
/** Days without contact that are offered; the address takes any number. */
export const quietSpans = [30, 90, 180, 365] as const

export type ListFilter = {
  list: List
  group?: TargetGroupKey
  municipality?: string
  region?: Region
  /** 0 stands for nobody. */
  ownerId?: number
  /** Has a framework agreement in force. */
  agreement?: true
  /** No contact for so many days. */
  quietDays?: number
  missing?: Missable
  text?: string
  sort: Column
  descending: boolean
  columns: Column[]
  /** The saved view it came from. */
  viewId?: number
  /** From 1. */
  page?: number
}

const of = <Value extends string>(values: readonly Value[], text: string | null) =>
  values.find((value) => value === text)

/** The filter of an address. What is not understood is left out, so that an old link still opens. */
export function readListFilter(list: List, params: URLSearchParams): ListFilter {
  const group = params.get("group")
  const municipality = params.get("municipality")
  const sort = params.get("sort") ?? ""
  const [first] = sortColumns[list]
  return {
    list,
    group: isTargetGroupKey(group) ? group : undefined,
    municipality: municipality !== null && /^\d{4}$/.test(municipality) ? municipality : undefined,
    region: of(regions, params.get("region")),
    ownerId: wholeNumber(params.get("owner"), 0),
    agreement: params.get("agreement") === "1" ? true : undefined,
    quietDays: wholeNumber(params.get("quiet"), 1),
    missing: of(missables, params.get("missing")),
    text: params.get("text")?.trim().slice(0, 200) || undefined,
    sort: of(sortColumns[list], sort.replace(/^-/, "")) ?? first ?? "name",
    descending: sort.startsWith("-"),
    columns: chosenColumns(
      list,
      params.getAll("columns").flatMap((names) => names.split(",")),
    ),
    viewId: wholeNumber(params.get("view"), 1),
    page: wholeNumber(params.get("page"), 1),
  }
}

/** What a saved view keeps beside its columns: "group=jobcentres&sort=-lastContact". */
export function queryOf(filter: ListFilter): string {
  const { list, group, municipality, region, ownerId, agreement, quietDays, missing, text, sort, descending } = filter
  const [first] = sortColumns[list]
  const order = `${descending ? "-" : ""}${sort}`
  return parametersOf({
    ...{ group, municipality, region, owner: ownerId, agreement: agreement && 1, quiet: quietDays, missing, text },
    sort: order === first ? undefined : order,
  }).toString()
}

/** The address of a filter: "?group=jobcentres", or "" for the whole list in its usual columns. */
export function listSearch(filter: ListFilter): string {
  const { list, columns, viewId, page } = filter
  const usual = columns.join() === defaultColumns[list].join()
  const params = new URLSearchParams(queryOf(filter))
  for (const [name, value] of parametersOf({
    columns: usual || columns.length === 0 ? undefined : columns.join(","),
    view: viewId,
    page: page === 1 ? undefined : page,
  }))
    params.set(name, value)
  return params.size === 0 ? "" : `?${params}`
}

export const listPath = (list: List) => (list === "people" ? "/stakeholders/people" : "/stakeholders")

/** More than the list itself narrows it. */
export const isNarrowed = (filter: ListFilter): boolean =>
  queryOf({ ...filter, sort: sortColumns[filter.list][0] ?? "name", descending: false }) !== ""

const parametersOf = (values: Record<string, string | number | undefined>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

function wholeNumber(text: string | null, least: number): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined
}
