import Papa from "papaparse"
import writeWorkbook from "write-excel-file/node"
import type { Messages } from "#app/i18n/messages.ts"
import { escapeCell } from "#app/stakeholders/imports/escaping.ts"
import { type Cell, cellOf, columnName, type Town } from "./cells.ts"
import type { Column, List } from "./columns.ts"
import type { PartyRow } from "./rows.ts"

export type Table = { headers: string[]; rows: Cell[][] }

/** Exactly what the view shows: its columns in their order, all its rows in theirs. */
export const tableOf = (
  rows: readonly PartyRow[],
  { list, columns, t, towns }: { list: List; columns: readonly Column[]; t: Messages; towns: readonly Town[] },
): Table => ({
  headers: columns.map((column) => columnName(column, t)),
  rows: rows.map((row) => columns.map((column) => cellOf(row, column, { t, towns, list }))),
})

/** As Danish Excel opens it: semicolons, a byte order mark, CRLF, and no cell that it would run. */
export const csvOf = ({ headers, rows }: Table): string =>
  `\ufeff${Papa.unparse(
    [headers, ...rows.map((row) => row.map(({ text }) => text))].map((row) => row.map(escapeCell)),
    { delimiter: ";", newline: "\r\n" },
  )}\r\n`

/** Text is text in a workbook, whatever it begins with; days are days. */
export const workbookOf = ({ headers, rows }: Table, sheet: string): Promise<Buffer> =>
  writeWorkbook(
    [
      headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) =>
        row.map(({ text, day }) => {
          if (day) return { value: new Date(`${day}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" }
          return text === "" ? null : { value: text, type: String }
        }),
      ),
    ],
    {
      sheet,
      columns: headers.map((_, at) => ({
        width: widthOf([headers[at] ?? "", ...rows.map((row) => row[at]?.text ?? "")]),
      })),
      stickyRowsCount: 1,
    },
  ).toBuffer()

const widthOf = (texts: readonly string[]) =>
  Math.min(50, texts.slice(0, 500).reduce((most, { length }) => Math.max(most, length), 8) + 2)
