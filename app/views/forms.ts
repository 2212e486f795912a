import { z } from "zod"
import { isList, type List } from "#app/stakeholders/lists/columns.ts"
import { queryOf, readListFilter } from "#app/stakeholders/lists/filter.ts"

const name = z.string().trim().min(1).max(60)
const flag = z.enum(["0", "1"]).transform((value) => value === "1")
const list = z.string().refine(isList)
const search = z.string().max(4000)

/** What the page shows, as its address says it: only what the list understands is kept. */
function shownIn(list: List, search: string) {
  const filter = readListFilter(list, new URLSearchParams(search))
  return { query: queryOf(filter), columns: [...filter.columns] as string[] }
}

export const newViewForm = z
  .object({ list, search, name, shared: flag.default(false) })
  .transform(({ list, search, name, shared }) => ({
    list: list as List,
    name,
    shared,
    ...shownIn(list as List, search),
  }))

/** Away with it; or another name, shared or not, another filter: what is given changes. */
export const viewForm = z
  .object({
    remove: z.literal("1").optional(),
    name: name.optional(),
    shared: flag.optional(),
    list: list.optional(),
    search: search.optional(),
  })
  .transform(({ remove, name, shared, list, search }) => ({
    remove: remove === "1",
    change: {
      ...(name !== undefined && { name }),
      ...(shared !== undefined && { shared }),
      ...(list !== undefined && search !== undefined && shownIn(list as List, search)),
    },
  }))
  .refine(({ remove, change }) => remove || Object.keys(change).length > 0)
