import { type Day, weekdayOf, weekStart } from "../zone.ts"
import { type Now, type Span, span } from "./span.ts"
import { calendarDate, dayIn, easterOf, lastWorkingDay } from "./working-days.ts"

/** First and last day off of a feast or school holiday in a year. */
type Feast = (year: number) => { from: Day; to: Day }

const oneDay = (day: Day) => ({ from: day, to: day })

/** Names are folded stems (see ./fold.ts); Danish and English. School holidays as most municipalities keep them. */
const feasts: readonly (readonly [stems: readonly string[], feast: Feast])[] = [
  [["paske", "paaske", "easter"], (year) => ({ from: easterOf(year) - 3, to: easterOf(year) + 1 })],
  [["pinse", "whitsun", "pentecost"], (year) => ({ from: easterOf(year) + 49, to: easterOf(year) + 50 })],
  [["kristi", "kr.", "ascension"], (year) => ({ from: easterOf(year) + 39, to: easterOf(year) + 42 })],
  [["grundlov", "constitution"], (year) => oneDay(dayIn(year, 6, 5))],
  [["jul", "christmas", "xmas"], (year) => ({ from: dayIn(year, 12, 24), to: dayIn(year, 12, 26) })],
  // Week 7 in most places, week 8 in some: the earlier that has not begun (deadline-phrases P129).
  [["vinterferie", "winter"], (year) => schoolWeek(year, 7)],
  [["vinterferie", "winter"], (year) => schoolWeek(year, 8)],
  [["efterarsferie", "efteraarsferie", "autumn"], (year) => schoolWeek(year, 42)],
  [
    ["sommerferie", "summer"],
    (year) => ({ from: lastSaturdayOfJune(year), to: weekStart(dayIn(year, 1, 4)) + 7 * 32 - 1 }),
  ],
]

const schoolWeek = (year: number, week: number) => {
  const monday = weekStart(dayIn(year, 1, 4)) + 7 * (week - 1)
  return { from: monday - 2, to: monday + 6 }
}

const lastSaturdayOfJune = (year: number): Day => {
  const last = dayIn(year, 6, 30)
  return last - ((weekdayOf(last) + 1) % 7)
}

/** The feast to come (or under way) whose name begins the word; null where the word names none. */
export const readFeast = (word: string, now: Now, position: "before" | "after"): Span | null => {
  const year = calendarDate(now.today).year
  const days = feasts
    .filter(([stems]) => stems.some((stem) => word.startsWith(stem)))
    .flatMap(([, feast]) => [feast(year), feast(year + 1)])
    .filter(({ from, to }) => (position === "before" ? from : to) > now.today)
    .reduce((first, next) => (next.from < first.from ? next : first), NEVER)
  if (days === NEVER) return null
  if (position === "after") return span("after", days.to)
  // Schools close in the last days of June, industry in week 28: the doubt is shown (deadline-phrases P130).
  if (/^(?:sommer|summer)/.test(word))
    return span("within", lastWorkingDay(days.from - 1), { to: lastWorkingDay(days.from + 6) })
  return span("feast", days.from, { to: days.to })
}

const NEVER = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
