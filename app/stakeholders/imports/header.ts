import { fieldNamed, namesGroup } from "./header-words.ts"

/** Where the headings stand: `first` counts the file's rows from 0; no rows of headings where there are none. */
export type HeaderRows = { first: number; rows: 0 | 1 | 2 }

const looked = 15

/** Title lines above are passed over; two rows of headings are known by the upper one's saying whose the columns are. */
export function findHeader(rows: readonly (readonly string[])[]): HeaderRows {
  const top = rows.slice(0, looked)
  const hits = top.map((row) => row.filter((cell) => fieldNamed(cell) !== null).length)
  const best = hits.indexOf(Math.max(...hits, 0))
  const row = top[best]
  if (row && (hits[best] ?? 0) > 0 && !row.some(isData)) {
    const above = top[best - 1]
    const grouped = above && filled(above) > 0 && above.some(namesGroup) && !above.some(isData)
    // "Virksomhed; ; Kontakt" above "Navn; CVR; Navn" speaks for itself; the one below it has more hits, or as many.
    if (grouped) return { first: best - 1, rows: 2 }
    const below = top[best + 1]
    const divides = row.some(namesGroup) && filled(row) < filled(below ?? [])
    if (divides && below && !below.some(isData) && (hits[best + 1] ?? 0) > 0) return { first: best, rows: 2 }
    return { first: best, rows: 1 }
  }
  const width = Math.max(...top.map(filled), 0)
  const first = Math.max(
    0,
    top.findIndex((cells) => filled(cells) > 1 || width < 2),
  )
  return { first, rows: (top[first] ?? []).some(isData) ? 0 : 1 }
}

/** The headings, each different from the others: a second "Telefon" is "Telefon (2)", one without words "Kolonne 3". */
export function headersOf(
  rows: readonly (readonly string[])[],
  { first, rows: count }: HeaderRows,
  column: string,
): string[] {
  const width = rows.slice(0, looked * 3).reduce((most, row) => Math.max(most, row.length), 0)
  const upper = count === 2 ? carried(rows[first] ?? []) : []
  const lower = count === 0 ? [] : (rows[first + count - 1] ?? [])
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const words = [upper[at] ?? "", lower[at] ?? ""].map(oneLine).filter(Boolean).join(" ") || `${column} ${at + 1}`
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    return times === 1 ? words : `${words} (${times})`
  })
}

/** A heading over several columns stands in the first of them only. */
function carried(row: readonly string[]): string[] {
  let last = ""
  return row.map((cell) => {
    last = cell.trim() || last
    return last
  })
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim()
const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "").length
/** An address, a number, a date: what no heading is. */
const isData = (cell: string) => /@\S+\.\S|^\s*[+(]?\d[\d\s./-]{5,}$/.test(cell)
