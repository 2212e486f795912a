import type { FieldMap } from "./fields.ts"
import { findHeader, type HeaderRows, headersOf } from "./header.ts"
import { guessFields } from "./mapping.ts"
import { type Choices, readCells } from "./reading.server.ts"
import { dataRows, type Reading } from "./reading.ts"

/** Rows that are kept for the page, and by whose contents columns without a telling heading are guessed. */
const sampled = 60

export type Asked = {
  choices?: Choices
  /** Where the headings stand, if a person has said so. */
  header?: HeaderRows | null
  /** What a column without a heading is called, before its number. */
  column: string
}

/** What a file is and how it is most likely meant, without its rows: small, however long the file. */
export type Digest = { reading: Omit<Reading, "map">; fields: FieldMap; rows: number }

/** @throws DomainError "not-a-table", "old-workbook", "too-many-rows" */
export async function digestFile(bytes: Uint8Array, { choices, header: wanted, column }: Asked): Promise<Digest> {
  const { rows, ...how } = await readCells(bytes, choices)
  const header = wanted ?? findHeader(rows)
  const headers = headersOf(rows, header, column)
  const data = dataRows(rows, header)
  const fields = guessFields({ headers, rows: data.slice(0, sampled).map(({ cells }) => cells) })
  return { reading: { ...how, header, headers, top: rows.slice(0, sampled) }, fields, rows: data.length }
}
