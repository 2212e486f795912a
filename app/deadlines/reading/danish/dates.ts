import { readDate, readDayOfMonth } from "../days.ts"
import { pattern } from "../fold.ts"
import { type Groups, type SoughtParser, spanParser } from "../span.ts"
import { MONTH, monthNumber, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words.ts"

const LEAD = `(?:(?<weekday>${WEEKDAY}|(?:${WEEKDAY_SHORT})(?=[.\\s]))(?:en)?\\.?,? )?`

const weekdayIn = (groups: Groups) => (groups.weekday === undefined ? undefined : weekdayNumber(groups.weekday))
const numberIn = (value: string | undefined) => (value === undefined ? undefined : Number(value))
const isRange = ({ before, after }: { before: string; after: string }) =>
  RANGE_BEFORE.test(before) ||
  /^\s?-\s?(?:den\s|d\.\s?)?\d/.test(after) ||
  ENUMERATION.test(after) ||
  LAST_OF_SEVERAL.test(before) ||
  (ONE_OF_SEVERAL.test(before) && /^ (?:og|eller) (?:den )?\d/.test(after)) ||
  /^ ?(?:og|eller|samt) (?:den )?\d{1,2}\./.test(after)

/** "1. oktober - (31. december)", "mellem den 1. og (den 5. maj)". */
const RANGE_BEFORE = pattern(String.raw`
    (?:\d\.?|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: 20\d\d)?)\s?-\s?$
  `)

/** "den 6., 7. eller 8. april": days to choose from. */
const ENUMERATION = pattern(String.raw`
    ^,? ?(?:(?:eller|og|samt) )?(?:den |d\. ?)?\d{1,2}(?:\.|\/\d{1,2}),? ?(?:eller|og|samt)? ?(?:den |d\. ?)?\d
  `)

const ONE_OF_SEVERAL = /\d(?:\.|\/\d{1,2}),\s(?:den\s|d\.\s?)?$/
const LAST_OF_SEVERAL = /\d(?:\.|\/\d{1,2}),\s(?:den\s|d\.\s?)?\d{1,2}(?:\.|\/\d{1,2}),?\s(?:eller|og)\s(?:den\s)?$/

type Read = Parameters<typeof spanParser>[1]

const read =
  (month: (groups: Groups) => number): Read =>
  (groups, now, around) => {
    const found = readDate(now, {
      day: Number(groups.day),
      month: month(groups),
      year: numberIn(groups.year),
      weekday: weekdayIn(groups),
    })
    return found && { ...found, range: isRange(around) }
  }

const dated = (source: string, meaning: Read) => spanParser(pattern(source), meaning)

const DAY = String.raw`(?<day>\d{1,2})`
const ARTICLE = String.raw`(?:den|d\.|d)\s{0,3}`
/** Not the tail of a number, a reference or another date. */
const FREE = String.raw`(?<![\w/.,-])`
const YEAR = String.raw`(?<year>20\d\d|\d\d)`
const AFTER_CUE = "(?<=(?:senest|inden|frist|frist:|deadline|deadline:) )"

/** "fredag den 3. marts 2026", "3. mar." */
const named = dated(
  String.raw`\b${LEAD}(?:${ARTICLE})?${DAY}(?:\.|:e)?(?:\s{1,4}|(?<=\.))(?<month>${MONTH})\b\.?(?:,? (?<year>20\d\d)\b)?`,
  read((groups) => monthNumber(groups.month ?? "")),
)

const inFigures = read(({ month }) => Number(month))

/** "3/3", "d. 5/12-26", "02/12/2026". Not "1/3 af medarbejderne", "24/7", "sagsnr. 26/1234". */
const slashed = dated(
  String.raw`
    ${FREE}${LEAD}(?:${ARTICLE})?${DAY}\s?/\s?(?<month>\d{1,2})(?:\s?[-/.]\s?${YEAR})?
    (?![\d/])(?!-\d)(?! (?:af|del|dele)\b)
  `,
  (groups, now, around) => {
    if (/(?:nr|j\.?nr|sag|sagsnr|ref|id|ca)\.?:?\s*$/.test(around.before)) return null
    return `${groups.day}/${groups.month}` === "24/7" ? null : inFigures(groups, now, around)
  },
)

/** "20.02.2026", "3.3.26", "16.2." Not "sag 12.03.27-A-114". */
const dotted = dated(
  String.raw`
    ${FREE}${LEAD}(?:${ARTICLE})?${DAY}\.\s?(?<month>\d{1,2})\.
    \s?(?<year>20\d\d|\d\d(?!\d|[.:]\d))?(?![\d%]|-[a-z])
  `,
  inFigures,
)

/** "d. 16.2", "senest 16.2": without the second full stop only where a word before it says that it is a date. */
const dottedBare = dated(
  String.raw`${FREE}(?:${LEAD}(?:den|d\.)\s{0,3}|${AFTER_CUE})${DAY}\.(?<month>\d{1,2})(?![\d%.])`,
  inFigures,
)

/** "20-02-2026" */
const dashed = dated(String.raw`${FREE}${LEAD}(?:${ARTICLE})?${DAY}-(?<month>\d{1,2})-${YEAR}(?![\d-])`, inFigures)

/** "2026-02-20" (ISO 8601) */
const iso = dated(String.raw`(?<![\d-])${LEAD}(?:den )?(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])`, inFigures)

/** "svarfrist 120226": six digits may be the start of a CPR number, so only straight after a word for a deadline. */
const sixDigits = dated(
  String.raw`
    (?<=(?:frist(?:en)?|deadline|senest)(?: er)?:?\s)(?:(?:den|d\.)\s)?
    (?<day>\d\d)(?<month>\d\d)(?<year>\d\d)(?![\d-])
  `,
  inFigures,
)

const THIS_MONTH = String.raw`(?<this>ds\b\.?|dennes|(?:i )?denne måned|i måneden|i indeværende måned)`
const NEXT_MONTH = "(?<next>(?:i )?næste måned|i den kommende måned|i den nye måned)"

/** "den 13.", "fredag den 13.", "den 16. ds.", "den 2. i næste måned" */
const dayOfMonth = dated(
  String.raw`
    \b(?:${LEAD}${ARTICLE}|(?<=senest ))
    ${DAY}(?:\.(?!\d)|(?=\s{0,2}(?:[,;!?)]|$|ds\b|dennes|kl\b|i )))
    (?: ?(?:${THIS_MONTH}|${NEXT_MONTH}))?
    (?!\s?(?:\d|procent|pct|%|gang|kvartal|halvår))
  `,
  (groups, now, around) => {
    const monthsOn = groups.this ? 0 : groups.next ? 1 : null
    const found = readDayOfMonth(now, Number(groups.day), monthsOn, weekdayIn(groups))
    return found && { ...found, range: isRange(around) }
  },
)

/** "den første i næste måned" */
const firstOfMonth = spanParser(pattern(String.raw`\b(?:den )?første (?:${THIS_MONTH}|${NEXT_MONTH})`), (groups, now) =>
  readDayOfMonth(now, 1, groups.next ? 1 : null),
)

export const dateParsers: SoughtParser[] = [
  named,
  slashed,
  dotted,
  dottedBare,
  dashed,
  iso,
  sixDigits,
  dayOfMonth,
  firstOfMonth,
]
