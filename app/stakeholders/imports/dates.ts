import type { LocalDate } from "#app/deadlines/need.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { fold } from "#app/lib/fold.ts"

/** Days from 30-12-1899, where Excel's count begins (ECMA-376 § 18.17.4.1), to 1-1-1970. */
const excelEpoch = 25_569
const DAY = 86_400_000
/** 1954 to 2119: outside it a bare number is no date. */
const serials = { least: 20_000, most: 80_000 }

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
const english: Record<string, string> = { may: "maj", oct: "okt" }

/**
 * A date as lists have them, in one column or another: 01-03-2024, 1/3-24, 1.3.2024, 2024-03-01, with a clock behind it,
 * 20240301, "1. marts 2024", Excel's number of days. Null for anything else, and for a day that is not in the calendar.
 */
export function readDate(written: string): LocalDate | null {
  const text = written.trim().replace(/[T ]\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, "")
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(",", "."))) : 0
  if (serial >= serials.least && serial <= serials.most)
    return new Date((serial - excelEpoch) * DAY).toISOString().slice(0, 10)
  const [, year, month, day] = /^(\d{4})(?:(?=\d{4}$)|[./-])(\d{2})[./-]?(\d{2})$/.exec(text) ?? []
  const [, dayOfMonth, name = "", itsYear] = /^(\d{1,2})\.?[ -]?([\p{L}]+)\.?[ -]?(\d{4}|\d{2})$/u.exec(text) ?? []
  const read = readNumericDate(
    year ? `${year}-${month}-${day}` : itsYear ? `${dayOfMonth}-${monthOf(name)}-${itsYear}` : text,
  )
  return "date" in read ? read.date : null
}

function monthOf(name: string): number {
  const short = fold(name).slice(0, 3)
  return months.indexOf(english[short] ?? short) + 1
}
