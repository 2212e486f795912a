import type { LocalDate } from "#app/deadlines/need.ts"
import { dayOf } from "#app/deadlines/zone.ts"
import { type AgeBand, ageBands } from "#app/overview/figures/ages.ts"
import { type Split, splits } from "#app/overview/figures/columns.ts"
import { type Figure, figures } from "#app/overview/figures/figure.ts"
import type { Days } from "#app/overview/figures/period.ts"

/** Which cases a number counts; what a split is narrowed to is a key of it, "none" for those without. */
export type CasesFilter = {
  figure: Figure
  /** Left out where only what is open now is asked for. */
  days?: Days
  by?: Partial<Record<Split, string>>
  age?: AgeBand
  /** From 1. */
  page?: number
}

const none = "none"

/** The list behind a number, by its address. What is not understood is left out; without a figure, those open now. */
export function readCasesFilter(params: URLSearchParams): CasesFilter {
  const [from, to] = [dateIn(params.get("from")), dateIn(params.get("to"))]
  const days = from && to && from <= to ? { from, to } : undefined
  const named = figures.find((figure) => figure === params.get("figure"))
  const page = Number(params.get("page"))
  const by = Object.fromEntries(
    splits.flatMap((split) => {
      const value = params.get(split)?.slice(0, 100)
      return value ? [[split, value === none ? "" : value]] : []
    }),
  )
  return {
    // A figure of a period means nothing without one.
    figure: named && days ? named : "open",
    days,
    by,
    age: ageBands.find(({ key }) => key === params.get("age"))?.key,
    page: Number.isInteger(page) && page > 1 && page < 1_000_000 ? page : 1,
  }
}

function dateIn(text: string | null): LocalDate | null {
  if (!text || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null
  try {
    dayOf(text)
    return text
  } catch {
    return null
  }
}

export function casesSearch({ figure, days, by = {}, age, page = 1 }: CasesFilter): string {
  const params = new URLSearchParams({ figure })
  if (days && figure !== "open") {
    params.set("from", days.from)
    params.set("to", days.to)
  }
  for (const [split, key] of Object.entries(by)) params.set(split, key === "" ? none : key)
  if (age) params.set("age", age)
  if (page > 1) params.set("page", String(page))
  return `?${params}`
}

export const casesPath = (filter: CasesFilter) => `/overview/cases${casesSearch(filter)}`
