import type { List } from "#app/stakeholders/lists/columns.ts"

/** A saved view as the tabs show it. */
export type SavedView = {
  id: number
  list: List
  name: string
  shared: boolean
  /** The viewer's own: theirs to change. */
  own: boolean
  query: string
  columns: string[]
}

/** Whether an address shows exactly what a view keeps. */
export const isSame = (
  view: Pick<SavedView, "query" | "columns">,
  now: { query: string; columns: readonly string[] },
) => view.query === now.query && view.columns.join() === now.columns.join()
