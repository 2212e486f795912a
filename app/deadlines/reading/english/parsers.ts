import { weekStart } from "../../zone.ts"
import { mondayOfWeek, readDayOfMonth, readWeekday, weekdayInWeek } from "../days.ts"
import { readFeast } from "../feasts.ts"
import { pattern } from "../fold.ts"
import { layOff, lengthOf, type Unit } from "../lengths.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { calendarDate, dayIn, lastWorkingDay, nextWorkingDay } from "../working-days.ts"

const WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
const days = ["mo", "tu", "we", "th", "fr", "sa", "su"]
const weekdayNumber = (word: string) => days.indexOf(word.slice(0, 2)) + 1
const MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
const months = ["ja", "fe", "mar", "ap", "may", "jun", "jul", "au", "se", "oc", "no", "de"]
const NUMBER = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a couple of|a few"
// biome-ignore format: a table
const numbers: Record<string, number> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
  fourteen: 14, "a couple of": 2, "a few": 3,
}

/** "Friday", "this Friday", "next Friday" (divided usage, as in Danish), "Friday next week", "Monday of week 9". */
const weekday = spanParser(
  pattern(String.raw`
    (?<![-\w])(?<weekOn>a week (?:on|from) )?(?:(?<lead>this coming|this|the coming|coming|next|last|every
    |on) )?(?<weekday>${WEEKDAY})(?:,? (?:(?<week>week)|(?<next>(?:of )?next week)|(?<this>(?:of )?this week)
    |(?:of|in) week (?<number>\d{1,2})))?\b(?!s?\s?(?:-|to (?:${WEEKDAY})))
  `),
  (groups, now) => {
    const number = weekdayNumber(groups.weekday ?? "")
    if (groups.lead === "last" || groups.lead === "every") return null
    const monday = weekStart(now.today)
    if (groups.next !== undefined) return weekdayInWeek(monday + 7, number)
    if (groups.this !== undefined) return weekdayInWeek(monday, number)
    if (groups.number !== undefined) {
      const inWeek = mondayOfWeek(now, Number(groups.number))
      return inWeek === null ? null : weekdayInWeek(inWeek, number)
    }
    if (groups.week !== undefined || groups.weekOn !== undefined)
      return span("day", readWeekday(now, number, "coming").from + 7)
    const lead = groups.lead === undefined || groups.lead === "on" ? "bare" : groups.lead === "next" ? "next" : "coming"
    return readWeekday(now, number, lead)
  },
)

/** "within five working days", "in a fortnight", "within 24 hours", "three days before …" */
const length = spanParser(
  pattern(String.raw`
    \b(?:(?<lead>within|in|inside) )?(?:(?:the next|about|approximately
    |no more than) )?(?<count>${NUMBER}) (?:(?<workday>(?:working|business|week|bank)[- ]?days?)
    |(?<minute>minutes?|mins?)|(?<hour>hours?|hrs?)|(?<day>(?:calendar )?days?)|(?<fortnight>fortnight)
    |(?<week>weeks?)|(?<month>months?))\b(?<fromNow> (?:of|from|after) (?:receipt|receiving|today|now
    |the date of this|this)[\w ]{0,20})?
  `),
  (groups, now, { after }) => {
    const count = /^\d/.test(groups.count ?? "") ? Number(groups.count) : (numbers[groups.count ?? ""] ?? 0)
    const unit = (["workday", "minute", "hour", "day", "week", "month"] as const).find((name) => groups[name]) as Unit
    if (/^\s(?:before|ahead of|prior to|earlier|beforehand|in advance)\b/.test(after))
      return groups.fortnight ? lengthOf(2, "week") : lengthOf(count, unit)
    // "within an hour's drive": how far it is.
    if (/^'?s?'? (?:drive|walk|ride|travel|commute|reach|flight|journey|distance|radius)\b/.test(after)) return null
    if (groups.fromNow === undefined && (groups.lead === undefined || /^\s(?:of|after|from)\b/.test(after))) return null
    if (groups.fortnight !== undefined) return layOff(now, 14, "day")
    return layOff(now, count, unit)
  },
)

/** "close of business", "EOD", "end of play", "noon", "4 pm", "16:00" */
const clock = spanParser(
  pattern(String.raw`
    \b(?:(?<close>(?:the )?(?:close|end) of (?:business|play|the (?:working |business )?day|day)|cob|eob|eod
    |end of today)|(?<noon>noon|midday|lunch(?:time)?)|(?<midnight>midnight)
    |(?:at )?(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[ap])\.?m\b\.?
    |(?:at )?(?<hour24>\d{1,2})(?:[:.](?<minute24>\d\d)(?!\d|[./]\d)(?:\s?(?:hrs|hours|h)\b)?|\s?(?:o'clock
    |hrs\b))|(?:at|by|before|until|till) (?<bare>\d{1,2})(?= (?:tomorrow|today|this (?:morning|afternoon)|on (?:mon|tues|wednes|thurs|fri)|mon|tues|wednes|thurs|fri|sharp)))(?:,? (?:danish time|cet|cest|local time))?
  `),
  (groups, now) => {
    if (groups.close !== undefined) return span("clock", now.today)
    if (groups.noon !== undefined) return span("clock", now.today, { minutes: 12 * 60 })
    if (groups.midnight !== undefined) return span("clock", now.today, { minutes: 24 * 60 - 1 })
    // "at 4 tomorrow" is in office hours.
    const bare = Number(groups.bare ?? 0)
    const hour = groups.bare ? bare + (bare < 7 ? 12 : 0) : Number(groups.hour ?? groups.hour24)
    const minute = Number(groups.minute ?? groups.minute24 ?? 0)
    const whole = groups.half === undefined ? hour : (hour % 12) + (groups.half === "p" ? 12 : 0)
    return whole > 23 || minute > 59 ? null : span("clock", now.today, { minutes: whole * 60 + minute })
  },
)

const HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
const hours = HOUR.split("|")
const minutesPast: Record<string, number> = { five: 5, ten: 10, twenty: 20, "twenty-five": 25, quarter: 15 }

/** "half past three", "a quarter to ten", "by twenty past two", "four o'clock": in office hours. */
const spokenClock = spanParser(
  pattern(String.raw`
    \b(?:at )?(?:(?:half(?: past)?|(?:a )?(?<quarter>quarter) (?<way>past|after|to|before)
    |(?:(?<=(?:by|before|at|until|till) )|(?=[\w-]{1,11} minutes ))(?<minutes>five|ten|twenty(?:-five)?|\d{1,2}) (?:minutes )?(?<side>past|to)) (?<hour>${HOUR}|\d{1,2})(?![\w:.]\d)(?! (?:days|weeks|hours|months|of|people|percent))
    |(?<whole>${HOUR}) o'clock)\b
  `),
  ({ quarter, way, minutes, side, hour, whole }, now) => {
    const said = whole ?? hour ?? ""
    const named = /^\d/.test(said) ? Number(said) : hours.indexOf(said) + 1
    if (named < 1 || named > 12) return null
    const inOffice = (named < 7 ? named + 12 : named) * 60
    if (whole !== undefined) return span("clock", now.today, { minutes: inOffice })
    const past = minutesPast[quarter ?? minutes ?? ""] ?? Number(minutes ?? 30)
    if (past > 30) return null
    const before = side === "to" || way === "to" || way === "before"
    return span("clock", now.today, { minutes: before ? inOffice - past : inOffice + past })
  },
)

const parts = spanParser(
  pattern(String.raw`(?<=(?:day|tomorrow) )(?:(?<morning>morning)|(?<rest>afternoon|evening))\b`),
  ({ morning }, now) => span("clock", now.today, { minutes: morning ? 12 * 60 : null }),
)

/** "the end of next week", "end of March", "early next week", "week 9", "the weekend", "this month" */
const period = spanParser(
  pattern(String.raw`
    \b(?:(?:(?<end>(?:the )?(?:very )?end of|late|later)|(?<first>(?:the )?(?:beginning|start) of|early
    |first thing)|(?<middle>(?:the )?middle of|mid-?)) ?)?(?:(?:the )?(?:(?<this>this|the
    |current) )?(?:(?<next>next|coming|following) )?(?<unit>week(?:end)?|month|quarter
    |year)(?: (?<number>\d{1,2})\b|(?<out> is (?:out|over|up|through)))?|(?<month>${MONTH})(?! \d{1,2}(?!\d))(?: (?<year>20\d\d))?)\b(?! day)
  `),
  (groups, now) => {
    const { year, month } = calendarDate(now.today)
    const ends = groups.end !== undefined || groups.out !== undefined
    const part = (from: number, to: number) => {
      if (groups.first)
        return span("within", nextWorkingDay(from), { to: to - from === 6 ? nextWorkingDay(from + 1) : from + 9 })
      if (groups.middle) return span("within", lastWorkingDay(to - from === 6 ? from + 2 : from + 14))
      return span(ends ? "end" : "period", from, { to })
    }
    if (groups.month !== undefined) {
      const named = months.findIndex((stem) => groups.month?.startsWith(stem)) + 1
      const stated = groups.year === undefined ? (named < month ? year + 1 : year) : Number(groups.year)
      return part(dayIn(stated, named, 1), dayIn(stated, named + 1, 0))
    }
    const monday = weekStart(now.today) + (groups.next ? 7 : 0)
    if (groups.unit === "weekend") return span("feast", monday + 5)
    if (groups.number !== undefined) {
      const inWeek = groups.unit === "week" ? mondayOfWeek(now, Number(groups.number)) : null
      return inWeek === null || inWeek + 6 < now.today ? null : part(inWeek, inWeek + 6)
    }
    if (groups.this === undefined && groups.next === undefined && !ends) return null
    if (groups.unit === "week") return groups.this && !ends ? span("day", monday + 4) : part(monday, monday + 6)
    if (groups.unit === "year")
      return part(dayIn(year + (groups.next ? 1 : 0), 1, 1), dayIn(year + (groups.next ? 1 : 0), 12, 31))
    const first =
      groups.unit === "month"
        ? month + (groups.next ? 1 : 0)
        : Math.floor((month - 1) / 3) * 3 + 1 + (groups.next ? 3 : 0)
    return part(dayIn(year, first, 1), dayIn(year, first + (groups.unit === "month" ? 1 : 3), 0))
  },
)

/** "the 16th", "on Friday the 13th" */
const dayOfMonth = spanParser(
  pattern(String.raw`
    \b(?:(?<weekday>${WEEKDAY}),? )?(?:on )?the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:${MONTH})
    |-)(?: of (?:(?<this>this month)|(?<next>next month)))?
  `),
  (groups, now) =>
    readDayOfMonth(
      now,
      Number(groups.day),
      groups.this ? 0 : groups.next ? 1 : null,
      groups.weekday ? weekdayNumber(groups.weekday) : undefined,
    ),
)

const feast = spanParser(
  pattern(String.raw`
    (?<!\b(?:happy|merry|good|nice) )\b(?:(?<after>after) )?(?:the )?(?<name>easter|christmas|xmas|whitsun
    |pentecost|ascension(?: day)?|constitution day|summer (?:holidays?|break|vacation)|winter (?:holidays?
    |break)|autumn (?:holidays?|break)|(?<year>new year(?:'?s(?: eve)?)?))\b(?: (?:holidays?|break))?
  `),
  ({ name = "", after, year }, now) => {
    if (year === undefined) return readFeast(name, now, after === undefined ? "before" : "after")
    const thisYear = calendarDate(now.today).year
    return after === undefined
      ? span("end", dayIn(thisYear, 1, 1), { to: dayIn(thisYear, 12, 31) })
      : span("after", dayIn(thisYear + 1, 1, 1))
  },
)

const then = spanParser(
  pattern(String.raw`
    \b(?:(?<eve>the day before)(?= ?(?:[.,;!?)]|$)| (?:the|our|your) )|(?<then>(?<=by )then)|before (?:then|that(?! (?:day|date|meeting))|the (?:broadcast|programme|program|show|interview)(?= ?(?:[.,;!?)]|$)))|beforehand)\b
  `),
  (groups, { today }) => span(groups.then ? "then" : groups.eve ? "eve" : "earlier", today),
)

const partOfToday = spanParser(
  pattern(String.raw`
    \b(?:(?:later )?this (?:afternoon|evening)|later today|tonight|(?<morning>this morning))\b
  `),
  ({ morning }, { today }) => span("day", today, { minutes: morning ? 12 * 60 : null }),
)

/** What chrono's English lacks or reads as a calendar would, not as one who asks for something does. */
export const englishParsers: SoughtParser[] = [
  weekday,
  length,
  clock,
  spokenClock,
  parts,
  period,
  dayOfMonth,
  feast,
  then,
  partOfToday,
]
