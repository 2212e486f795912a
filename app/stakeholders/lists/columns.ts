export const lists = ["organisations", "people"] as const
export type List = (typeof lists)[number]
export const isList = (value: unknown): value is List => lists.some((list) => list === value)

/** In the order in which they are offered; the first is always shown. */
export const listColumns = {
  organisations: [
    "organisation",
    "group",
    "otherGroups",
    "municipality",
    "region",
    "cvr",
    "pNumber",
    "parent",
    "owner",
    "organisationMail",
    "organisationPhone",
    "domain",
    "agreement",
    "agreementFrom",
    "agreementTo",
    "people",
    "lastContact",
    "nameFrom",
  ],
  people: [
    "name",
    "role",
    "organisation",
    "group",
    "municipality",
    "cvr",
    "owner",
    "mail",
    "phone",
    "language",
    "preferredChannel",
    "lastContact",
  ],
} as const

export type Column = (typeof listColumns)[List][number]

export const defaultColumns: Record<List, readonly Column[]> = {
  organisations: [
    "organisation",
    "group",
    "municipality",
    "cvr",
    "owner",
    "organisationMail",
    "organisationPhone",
    "lastContact",
  ],
  people: ["name", "role", "organisation", "group", "mail", "phone", "lastContact"],
}

/** Those a list can be sorted by. */
export const sortColumns: Record<List, readonly Column[]> = {
  organisations: ["organisation", "group", "municipality", "cvr", "owner", "lastContact"],
  people: ["name", "role", "organisation", "group", "municipality", "owner", "lastContact"],
}

/** The named ones that the list has, each once and the first always; the usual ones where none is named. */
export function chosenColumns(list: List, named: readonly string[]): Column[] {
  const known: readonly Column[] = listColumns[list]
  const chosen = named.flatMap((name) => known.find((column) => column === name) ?? [])
  const [first] = known
  if (chosen.length === 0 || !first) return [...defaultColumns[list]]
  return [...new Set([first, ...chosen])]
}
