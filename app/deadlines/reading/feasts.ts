import { type Day, weekdayOf, weekStart } from "../zone.ts"
import { type Now, type Span, span } from "./span.ts"
import { calendarDate, dayIn, easterOf, lastWorkingDay } from "./working-days.ts"

/** First and last day off of a feast or school holiday in a year. */
type Feast = (year: number) => { from: Day; to: Day }

const oneDay = (day: Day) => ({ from: day, to: day })

const afterEaster =
  (days: number): Feast =>
  (year) =>
    oneDay(easterOf(year) + days)
const fixed =
  (month: number, day: number): Feast =>
  (year) =>
    oneDay(dayIn(year, month, day))

/** Single days of the feasts below, by how their names begin; they are looked for first. */
const holidays: readonly (readonly [name: RegExp, feast: Feast])[] = [
  [/^palmes/, afterEaster(-7)],
  [/^(?:sk(?:e|ae)rt|maundy|holy thurs)/, afterEaster(-3)],
  [/^(?:langfred|good fri)/, afterEaster(-2)],
  [/^(?:1\. ?p(?:aa?)sked|fqrste p(?:aa?)sked|p(?:aa?)skedag$|easter sun)/, afterEaster(0)],
  [/^(?:(?:2\. ?|anden )p(?:aa?)sked|easter mon)/, afterEaster(1)],
  [/^(?:(?:kristi|kr\.|chr\.) ?himmelfartsd|ascension day)/, afterEaster(39)],
  [/^(?:1\. ?pinsed|pinsedag$)/, afterEaster(49)],
  [/^(?:(?:2\. ?|anden )pinsed|whit mon)/, afterEaster(50)],
  [/^(?:sankt|sct\.|skt\.|st\.) ?hans/, fixed(6, 23)],
  [/^lillejule/, fixed(12, 23)],
  [/^(?:(?:1\. ?|fqrste )juled|christmas day)/, fixed(12, 25)],
  [/^(?:(?:2\. ?|anden )juled|boxing)/, fixed(12, 26)],
  [/^(?:nyt(?:aa?)rsaft|new year's eve)/, fixed(12, 31)],
  [/^(?:1\. ?)?nyt(?:aa?)rsd/, fixed(1, 1)],
]

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

/** First and last day of the feast to come whose name begins the word; `after` it, also of one under way. */
export const daysOf = (word: string, { today }: Now, position: "before" | "after"): ReturnType<Feast> | null => {
  const year = calendarDate(today).year
  const single = holidays.filter(([name]) => name.test(word))
  const named = single.length > 0 ? single : feasts.filter(([stems]) => stems.some((stem) => word.startsWith(stem)))
  const days = named
    .flatMap(([, feast]) => [feast(year), feast(year + 1)])
    .filter(({ from, to }) => (position === "before" ? from : to) > today)
    .reduce((first, next) => (next.from < first.from ? next : first), NEVER)
  return days === NEVER ? null : days
}

/** The feast to come (or under way) whose name begins the word; null where the word names none. */
export const readFeast = (word: string, now: Now, position: "before" | "after"): Span | null => {
  const days = daysOf(word, now, position)
  if (days === null) return null
  if (position === "after") return span("after", days.to)
  // Schools close in the last days of June, industry in week 28: the doubt is shown (deadline-phrases P130).
  if (/^(?:sommer|summer)/.test(word))
    return span("within", lastWorkingDay(days.from - 1), { to: lastWorkingDay(days.from + 6) })
  return span("feast", days.from, { to: days.to })
}

const NEVER = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
