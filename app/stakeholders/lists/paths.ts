import { type ListFilter, listSearch } from "./filter.ts"

export type ExportFormat = "csv" | "xlsx" | "mailing" | "addresses"

/** Where the file of a view is had. */
export const exportPath = (filter: ListFilter, format: ExportFormat): string => {
  const params = new URLSearchParams(listSearch({ ...filter, page: undefined, viewId: undefined }))
  params.set("list", filter.list)
  params.set("format", format)
  return `/stakeholders/export?${params}`
}
