import type { LocalDate } from "#app/deadlines/need.ts"

/** A month that has no such day, and the day that was likely meant. */
export type NoSuchDay = { year: number; month: number; days: number; meant: LocalDate }
export type ReadDate = { date: LocalDate } | { noSuchDay: NoSuchDay } | { unreadable: true }

const pad = (value: number) => String(value).padStart(2, "0")

/** A date as people type it: 30-11-2026, 30.11.2026, 30/11 2026, 30-11-26; also 2026-11-30, as a date field sends it. */
export function readNumericDate(text: string): ReadDate {
  const [, day, month, year] = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d{2})$/.exec(text.trim()) ?? []
  if (day && month && year) return checked(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []
  return isoDay ? checked(Number(isoYear), Number(isoMonth), Number(isoDay)) : { unreadable: true }
}

function checked(year: number, month: number, day: number): ReadDate {
  if (month < 1 || month > 12 || day < 1) return { unreadable: true }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const date = (n: number) => `${year}-${pad(month)}-${pad(n)}`
  return day > days ? { noSuchDay: { year, month, days, meant: date(days) } } : { date: date(day) }
}
