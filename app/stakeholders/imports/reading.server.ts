import Papa from "papaparse"
import readWorkbook from "read-excel-file/node"
import { DomainError } from "#app/errors.ts"
import { type Delimiter, decode, detectDelimiter, detectEncoding, type Encoding } from "./detecting.ts"
import { unescapeCell } from "./escaping.ts"
import { mostRows } from "./reading.ts"
import { unpackedSize } from "./unpacked-size.ts"
import { cardHeaders, isCards, readCards } from "./vcard.server.ts"

export type FileKind = "text" | "workbook" | "cards"
/** How a file is read: found, or said by a person. A workbook has neither encoding nor delimiter. */
export type Choices = { encoding?: Encoding; delimiter?: Delimiter }
export type Cells = { kind: FileKind; encoding: Encoding | null; delimiter: Delimiter | null; rows: string[][] }

/** A workbook is a zip: small bytes can be very much text. */
const mostUnpacked = 300_000_000

/**
 * Every row of the file as texts, blank ones and title lines included, so that a row's number is its line.
 * @throws DomainError "not-a-table", "old-workbook", "too-many-rows"
 */
export async function readCells(bytes: Uint8Array, choices: Choices = {}): Promise<Cells> {
  const cells = await read(bytes, choices)
  while (cells.rows.length > 0 && cells.rows.at(-1)?.every((cell) => cell === "")) cells.rows.pop()
  if (cells.rows.length > mostRows) throw new DomainError("too-many-rows", 400, { most: mostRows })
  if (cells.rows.length === 0) throw new DomainError("not-a-table", 400)
  return cells
}

async function read(bytes: Uint8Array, choices: Choices): Promise<Cells> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSheets(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new DomainError("old-workbook", 400)
  const encoding = choices.encoding ?? detectEncoding(bytes)
  const text = decode(bytes, encoding)
  if (isCards(text)) return { kind: "cards", encoding, delimiter: null, rows: [cardHeaders, ...readCards(text)] }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a picture or a program has and no list
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 5000))) throw new DomainError("not-a-table", 400)
  const delimiter = choices.delimiter ?? detectDelimiter(text)
  const { data } = Papa.parse<string[]>(text.replace(/^sep=.\r?\n/, ""), { delimiter })
  return { kind: "text", encoding, delimiter, rows: data.map((row) => row.map(unescapeCell)) }
}

/** The sheet with most rows: the first is often a front page. */
async function readSheets(bytes: Uint8Array): Promise<Cells> {
  if (unpackedSize(bytes) > mostUnpacked) throw new DomainError("too-many-rows", 400, { most: mostRows })
  const sheets = await readWorkbook(Buffer.from(bytes)).catch(() => {
    throw new DomainError("not-a-table", 400)
  })
  const largest = sheets.reduce((most, { data }) => (data.length > most.length ? data : most), sheets[0]?.data ?? [])
  return { kind: "workbook", encoding: null, delimiter: null, rows: largest.map((row) => row.map(textOf)) }
}

/** Dates as ISO has them; a workbook's are without a zone, which the reader gives as UTC. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? "" : String(cell)
}

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, at) => bytes[at] === byte)
