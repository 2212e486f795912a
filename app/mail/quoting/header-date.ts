import { Temporal } from "temporal-polyfill"

/** The first three letters of a month in the languages mail programs head quotations in. */
// biome-ignore format: a table
const months: Record<string, number> = {
  jan: 1, feb: 2, mar: 3, mär: 3, apr: 4, maj: 5, may: 5, mai: 5, jun: 6, jul: 7, aug: 8, sep: 9, okt: 10, oct: 10,
  nov: 11, dec: 12, dez: 12, des: 12,
}

const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/
const NUMERIC = /\b(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})\b/
const DAY_FIRST = /\b(\d{1,2})\.? (?:de )?([a-zä]{3,9})\.?,? (\d{4})\b/i
const MONTH_FIRST = /\b([a-zä]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i
const TIME = /\b(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?: ?([ap])\.?m\b)?/i
const OFFSET = /(?:GMT|UTC)?([+-]\d{2}):?(\d{2})\b/

type Day = { year: number; month: number; day: number }

/** Epoch milliseconds of "19. marts 2025 13:52", "Friday, June 2, 2028 2:15 PM" and their kin; null where unreadable. */
export const readHeaderDate = (value: string): number | null => {
  const found = readDay(value)
  if (!found) return null
  const { day, rest } = found
  const time = TIME.exec(rest)
  const hour = time ? readHour(Number(time[1]), time[3]) : 0
  const offset = OFFSET.exec(rest)
  try {
    const local = Temporal.PlainDateTime.from({ ...day, hour, minute: Number(time?.[2] ?? 0) }, { overflow: "reject" })
    const zone = offset ? `${offset[1]}:${offset[2]}` : "Europe/Copenhagen"
    return local.toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}

const readHour = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0)
}

/** The day, and the text without it, so that "3.02.26" is not read as a time. */
const readDay = (value: string): { day: Day; rest: string } | null => {
  const take = (match: RegExpExecArray | null, year: number, month: number, day: number) =>
    match && month > 0 ? { day: { year, month, day }, rest: value.replace(match[0], " ") } : null
  const monthOf = (name: string | undefined) => months[(name ?? "").slice(0, 3).toLowerCase()] ?? 0
  const iso = ISO.exec(value)
  if (iso) return take(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = DAY_FIRST.exec(value)
  if (named && monthOf(named[2]) > 0) return take(named, Number(named[3]), monthOf(named[2]), Number(named[1]))
  const english = MONTH_FIRST.exec(value)
  if (english && monthOf(english[1]) > 0)
    return take(english, Number(english[3]), monthOf(english[1]), Number(english[2]))
  const numeric = NUMERIC.exec(value)
  if (!numeric) return null
  const year = Number(numeric[3])
  return take(numeric, year < 100 ? 2000 + year : year, Number(numeric[2]), Number(numeric[1]))
}
