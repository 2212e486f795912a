import type { LocalDate } from "#app/deadlines/need.ts"
import { type Day, dateOf, dayOf, instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { type ReadDate, readNumericDate } from "#app/i18n/numeric-date.ts"
import type { Span } from "./figure.ts"

export const periodKeys = ["week", "7", "30", "90", "month", "last-month", "quarter", "year", "custom"] as const
export type PeriodKey = (typeof periodKeys)[number]

/** Whole days, both counted. */
export type Days = { from: LocalDate; to: LocalDate }
export type Period = Days & {
  key: PeriodKey
  /** As many days before it, to compare with: of a month that runs, the same days of the month before. */
  before: Days
}
/** What was typed, kept as it was; `wrong` names the field that can not be read. */
export type Asked = { period: Period; typed: { from: string; to: string }; wrong: "from" | "to" | "order" | null }

const standard = "30"
/** Nothing is older, and a typed year 202 is a slip. */
const earliest = dayOf("1990-01-01")
const latest = dayOf("2199-12-31")

/** The period an address names, else the last thirty days. */
export function readPeriod(params: URLSearchParams, now: number): Asked {
  const typed = { from: params.get("from")?.trim() ?? "", to: params.get("to")?.trim() ?? "" }
  const named = periodKeys.find((key) => key === params.get("period"))
  const key = named ?? (typed.from !== "" && typed.to !== "" ? "custom" : standard)
  if (key !== "custom") return { period: preset(key, localDay(now)), typed, wrong: null }
  const from = readDay(typed.from)
  const to = readDay(typed.to)
  const wrong = from === null ? "from" : to === null ? "to" : from > to ? "order" : null
  if (wrong !== null || from === null || to === null)
    return { period: preset(standard, localDay(now)), typed, wrong: wrong ?? "order" }
  return { period: rolling("custom", from, to), typed, wrong: null }
}

function readDay(text: string): Day | null {
  const read: ReadDate = readNumericDate(text)
  if (!("date" in read)) return null
  const day = dayOf(read.date)
  return day >= earliest && day <= latest ? day : null
}

function preset(key: Exclude<PeriodKey, "custom">, today: Day): Period {
  const [year = 0, month = 0] = dateOf(today).split("-").map(Number)
  const quarterMonth = month - ((month - 1) % 3)
  switch (key) {
    case "week":
      return running(key, weekStart(today), today, weekStart(today) - 7)
    case "month":
      return running(key, monthStart(year, month), today, monthStart(year, month - 1))
    case "quarter":
      return running(key, monthStart(year, quarterMonth), today, monthStart(year, quarterMonth - 3))
    case "year":
      return running(key, monthStart(year, 1), today, monthStart(year - 1, 1))
    case "last-month": {
      const [start, end] = [monthStart(year, month - 1), monthStart(year, month) - 1]
      return { key, ...days(start, end), before: days(monthStart(year, month - 2), start - 1) }
    }
    default:
      return rolling(key, today - Number(key) + 1, today)
  }
}

const days = (from: Day, to: Day): Days => ({ from: dateOf(from), to: dateOf(to) })

/** So far: compared with as many days from the beginning of the one before, but no further than to its end. */
const running = (key: PeriodKey, from: Day, to: Day, startBefore: Day): Period => ({
  key,
  ...days(from, to),
  before: days(startBefore, Math.min(startBefore + (to - from), from - 1)),
})

const rolling = (key: PeriodKey, from: Day, to: Day): Period => ({
  key,
  ...days(from, to),
  before: days(from - (to - from) - 1, from - 1),
})

/** `month` may be 0 or below: months of the year before. */
export function monthStart(year: number, month: number): Day {
  const first = new Date(Date.UTC(year, month - 1, 1))
  return dayOf(first.toISOString().slice(0, 10))
}

export const spanOf = ({ from, to }: Days): Span => ({
  from: instantOf(dayOf(from)) / 1000,
  to: instantOf(dayOf(to) + 1) / 1000,
})
