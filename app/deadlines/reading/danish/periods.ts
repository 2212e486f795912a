import { weekStart } from "../../zone.ts"
import { pattern } from "../fold.ts"
import { type Groups, type Now, type SoughtParser, type Span, span, spanParser } from "../span.ts"
import { calendarDate, dayIn, lastWorkingDay, nextWorkingDay } from "../working-days.ts"
import { MONTH, monthNumber } from "./words.ts"

const FIRST = `
    primo|i begyndelsen af|begyndelsen af|i starten af|starten af|først (?:i|på)
    |(?:så )?tidligt (?:som muligt )?i|tidligst muligt i`
const MIDDLE = "medio|midt i|i midten af|midten af"
const END = `
    ultimo|(?:inden|ved|før|med|til) (?:udgangen|udløbet|slutningen|afslutningen) af|udgangen af|udløbet af
    |i slutningen af|slutningen af|sidst i|i løbet af|engang i|senere i|inden for`

/** "medio marts", "ultimo måneden", "inden udgangen af 1. kvartal", "i løbet af næste måned", "i marts" */
const named = spanParser(
  pattern(
    String.raw`
    \b(?:(?<first>${FIRST})|(?<middle>${MIDDLE})|(?<end>${END})|(?<plain>i|senest|inden
    |før)) (?:(?:(?<month>(?!jul\.)(?:${MONTH}))(?! ?\d{1,2}\b(?!\d))(?: måned)?(?: (?<year>20\d\d))?|(?<this>måneden
    |denne måned|indeværende måned)|(?<next>næste måned|den kommende måned)|(?<quarter>[1-4]|første|andet
    |tredje|fjerde)\.? kvartal|(?<thisQuarter>kvartalet|dette kvartal)|(?<half>[12]|første|andet)\.? halvår
    |(?<thisYear>året|indeværende år)))\b
  `,
  ),
  (groups, now) => {
    const period = readPeriod(groups, now)
    if (period === null) return null
    if (groups.plain !== undefined)
      return groups.month || groups.next ? span("period", period.from, { to: period.to }) : null
    return readPart(groups, period)
  },
)

type Period = { from: number; to: number }

const readPeriod = (groups: Groups, { today }: Now): Period | null => {
  const { year, month } = calendarDate(today)
  const months = (first: number, last: number, inYear: number): Period => ({
    from: dayIn(inYear, first, 1),
    to: dayIn(inYear, last + 1, 0),
  })
  if (groups.month !== undefined) {
    const named = monthNumber(groups.month)
    const stated = groups.year === undefined ? (named < month ? year + 1 : year) : Number(groups.year)
    return months(named, named, stated)
  }
  if (groups.this !== undefined) return months(month, month, year)
  if (groups.next !== undefined) return months(month + 1, month + 1, year)
  if (groups.thisYear !== undefined) return months(1, 12, year)
  if (groups.thisQuarter !== undefined) return quarterOf(Math.ceil(month / 3), year)
  if (groups.quarter !== undefined) {
    const quarter = ordinal(groups.quarter)
    return quarterOf(quarter, quarter * 3 < month ? year + 1 : year)
  }
  const half = ordinal(groups.half ?? "")
  return half === 0 ? null : months(half * 6 - 5, half * 6, half * 6 < month ? year + 1 : year)
}

const quarterOf = (quarter: number, year: number): Period => ({
  from: dayIn(year, quarter * 3 - 2, 1),
  to: dayIn(year, quarter * 3 + 1, 0),
})

const ordinal = (word: string): number => {
  if (/^\d/.test(word)) return Number(word)
  return ["f", "a", "t", "fj"].indexOf(/^(?:fj|[fat])/.exec(word)?.[0] ?? "") + 1
}

/** The thirds of a month: to the 10th, about the 15th (by the 20th), its end (deadline-phrases P111–P114). */
const readPart = (groups: Groups, { from, to }: Period): Span => {
  if (groups.first !== undefined) return span("within", nextWorkingDay(from), { to: from + 9 })
  if (groups.middle !== undefined) return span("within", lastWorkingDay(from + 14), { to: from + 19 })
  return span("end", from, { to })
}

/** "månedens udgang", "inden månedsskiftet", "inden årets udgang", "årsskiftet" */
const genitive = spanParser(
  pattern(
    String.raw`
    \b(?:(?<month>månedens (?:udgang|udløb|slutning|afslutning)|månedsskiftet|måneden er (?:omme|gået)
    |senere på måneden)|(?<quarter>kvartalets (?:udgang|udløb|slutning)|kvartalsskiftet)|(?<year>årets (?:udgang
    |udløb|slutning|afslutning)|årsskiftet|nytår(?:et)?|året er (?:omme|gået)))\b
  `,
  ),
  (groups, { today }) => {
    const { year, month } = calendarDate(today)
    if (groups.month !== undefined) return span("end", dayIn(year, month, 1), { to: dayIn(year, month + 1, 0) })
    const quarter = quarterOf(Math.ceil(month / 3), year)
    if (groups.quarter !== undefined) return span("end", quarter.from, { to: quarter.to })
    return span("end", dayIn(year, 1, 1), { to: dayIn(year, 12, 31) })
  },
)

/** "første uge i januar": the first with most of its days in the month. */
const weekOfMonth = spanParser(
  pattern(
    `\\b(?:i )?(?:(?<first>første)|sidste) (?:hele )?uge (?:i|af) (?:(?<month>${MONTH})\\b|(?<next>næste måned))`,
  ),
  (groups, now) => {
    const period = readPeriod(groups, now)
    if (period === null) return null
    const monday = weekStart(groups.first === undefined ? period.to - 3 : period.from + 3)
    return span("end", monday, { to: monday + 6 })
  },
)

export const periodParsers: SoughtParser[] = [named, genitive, weekOfMonth]
