import { readNeed } from "./read-need.ts"
import { type Day, dateOf, dayOf, localDay } from "./zone.ts"

/** A moment as a colleague wrote it. `minutes` past midnight; null where no clock was given. */
export type TypedMoment = { day: Day; minutes: number | null }
export type TypedProblem =
  | { code: "unreadable" }
  | { code: "no-such-time" }
  /** `suggested`: the day that was probably meant. `month` from 1; `days` is how many it has. */
  | { code: "no-such-date"; month: number; days: number; suggested: Day; minutes: number | null }
  /** The month stands first, as in American dates. */
  | { code: "month-first"; suggested: Day; minutes: number | null }

/**
 * Reads a day and a clock as people write them: "26-11-2026", "26/11", "26. nov.", "fredag kl. 12", "i morgen". A clock of
 * its own wins over one beside the day. Without a year it is the occurrence nearest to `now` (epoch milliseconds).
 */
export function readMoment(date: string, time: string, now: number): TypedMoment | TypedProblem {
  const [dayText, besideIt] = splitClock(date.trim())
  const clock = readClock(time.trim() === "" ? besideIt : time)
  if (clock === "wrong") return { code: "no-such-time" }
  const numeric = readNumeric(dayText)
  if (numeric) return checkDate(numeric, clock, now)
  const words = readWords(dayText, now)
  return words === null ? { code: "unreadable" } : { day: words.day, minutes: clock ?? words.minutes }
}

export const isTyped = (read: TypedMoment | TypedProblem): read is TypedMoment => "day" in read

/** "fredag kl. 12" in its day and its clock. */
function splitClock(text: string): [day: string, clock: string] {
  const found = /[\s,]+(?:(?:kl\.?|at)\s*(\d{1,2}(?:[.:]?\d{2})?)|(\d{1,2}:\d{2}))\.?$/i.exec(text)
  return found ? [text.slice(0, found.index), found[1] ?? found[2] ?? ""] : [text, ""]
}

function readClock(text: string): number | null | "wrong" {
  if (text.trim() === "") return null
  const found = /^(?:kl\.?|at)?\s*(\d{1,2}?)(?:[.:]?(\d{2}))?$/i.exec(text.trim())
  const hours = Number(found?.[1] ?? 99)
  const minutes = Number(found?.[2] ?? 0)
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : "wrong"
}

type Numeric = { date: number; month: number; year: number | null }

function readNumeric(text: string): Numeric | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const plain = /^(?:d\.|den)?\s*(\d{1,2})(?:\s*[-./]\s*|\s+)(\d{1,2})(?:(?:\s*[-./]\s*|\s+)(\d{4}|\d{2}))?\.?$/i.exec(
    text,
  )
  if (plain) return { date: Number(plain[1]), month: Number(plain[2]), year: readYear(plain[3]) }
  const named = /^(?:\p{L}{3,7}\.?\s+)?(?:d\.|den)?\s*(\d{1,2})\.?\s*(\p{L}{3,9})\.?(?:\s+(\d{4}|\d{2}))?$/iu.exec(text)
  const month = months.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? "") % 12
  return named && month >= 0 ? { date: Number(named[1]), month: month + 1, year: readYear(named[3]) } : null
}

const months = "jan feb mar apr maj jun jul aug sep okt nov dec jan feb mar apr may jun jul aug sep oct nov dec".split(
  " ",
)

const readYear = (digits: string | undefined): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits)

function checkDate(numeric: Numeric, minutes: number | null, now: number): TypedMoment | TypedProblem {
  const { date, month } = numeric
  if (date < 1 || date > 31 || month < 1) return { code: "unreadable" }
  const year = numeric.year ?? nearestYear(date, month, now)
  if (year < 2000 || year > 2199) return { code: "unreadable" }
  if (month > 12 && month <= 31 && date <= 12)
    return {
      code: "month-first",
      suggested: dayAt(numeric.year ?? nearestYear(month, date, now), date, month),
      minutes,
    }
  if (month > 12) return { code: "unreadable" }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (date > days) return { code: "no-such-date", month, days, suggested: dayAt(year, month, days), minutes }
  return { day: dayAt(year, month, date), minutes }
}

/** Clamped to the month's days, so that 29 February can be looked for in any year. */
function dayAt(year: number, month: number, date: number): Day {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const two = (number: number) => String(number).padStart(2, "0")
  return dayOf(`${year}-${two(month)}-${two(Math.min(date, days))}`)
}

function nearestYear(date: number, month: number, now: number): number {
  const today = localDay(now)
  const year = Number(dateOf(today).slice(0, 4))
  if (month > 12) return year
  const away = (candidate: number) => Math.abs(dayAt(candidate, month, date) - today)
  return [year - 1, year, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best))
}

/** By the reader that reads the senders' mail, in either language; it says what "fredag" and "halv tre" are. */
function readWords(text: string, now: number): TypedMoment | null {
  if (text === "" || /\d\s*[-./]\s*\d/.test(text)) return null
  const asked = [
    readNeed({ subject: "", text: `Svar senest ${text}.`, sentAt: now, locale: "da" }),
    readNeed({ subject: "", text: `Please reply by ${text} at the latest.`, sentAt: now, locale: "en" }),
  ]
  const by = asked.find((need) => need.by !== null)?.by
  if (!by) return null
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(by) ?? []
  return {
    day: dayOf(by.slice(0, 10)),
    minutes: hours === undefined ? null : Number(hours) * 60 + Number(minutes),
  }
}
