import type { List } from "./columns.ts"
import { type EditTrace, traceText } from "./edits.ts"
import { type ListFilter, listSearch } from "./filter.ts"

export const exportFormats = ["csv", "xlsx", "mailing", "addresses"] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Where the file of a view is had. */
export const exportPath = (filter: ListFilter, format: ExportFormat): string => {
  const params = new URLSearchParams(listSearch({ ...filter, page: undefined, viewId: undefined }))
  params.set("list", filter.list)
  params.set("format", format)
  return `/stakeholders/export?${params}`
}

export const bulkPath = "/stakeholders/bulk"

/** What takes an edit of many back, posted to `bulkPath`. */
export const undoFields = (list: List, trace: EditTrace): [name: string, value: string][] => [
  ["list", list],
  ["undo", traceText(trace)],
]
