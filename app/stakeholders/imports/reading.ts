import type { Delimiter, Encoding } from "./detecting.ts"
import type { HeaderRows } from "./header.ts"

/** More rows than any list of parties has; a file that has them is something else. */
export const mostRows = 100_000

/** What is kept of a file beside its bytes: how it is read, and its first rows for the page that maps its columns. */
export type Reading = {
  kind: "text" | "workbook" | "cards"
  encoding: Encoding | null
  delimiter: Delimiter | null
  header: HeaderRows
  headers: string[]
  /** The first rows of the file, headings and title lines included. */
  top: string[][]
  /** The name of the saved map that its columns are chosen by, where there is one. */
  map: string | null
}

/** The rows beneath the headings that say something, each with its line in the file. */
export const dataRows = (
  rows: readonly string[][],
  { first, rows: count }: HeaderRows,
): { line: number; cells: string[] }[] =>
  rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .slice(first + count)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
