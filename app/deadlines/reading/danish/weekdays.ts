import { weekStart } from "../../zone.ts"
import { mondayOfWeek, readWeekday, weekdayInWeek } from "../days.ts"
import { pattern } from "../fold.ts"
import { type Now, type SoughtParser, type Span, span, spanParser } from "../span.ts"
import { calendarDate, dayIn } from "../working-days.ts"
import { MONTH, monthNumber, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words.ts"

/** "fredag i næste uge", "mandag i uge 9", "fredag om 14 dage", "på fredag otte dage" */
const later = spanParser(
  pattern(
    String.raw`
    \b(?<on>(?:nu )?på )?(?<weekday>${WEEKDAY})(?:en)? ?(?:i (?:(?<this>denne uge|indeværende uge)
    |(?<next>næste uge|den kommende uge|kommende uge))|(?:(?:i|,) ?)?uge ?(?<week>\d{1,2})\b|(?:om (?:en uge
    |otte dage|8 dage)|(?:otte|8) dage)(?<one>)|(?:om (?:to uger|14 dage|fjorten dage)|(?:fjorten
    |14) dage)(?<two>))
  `,
  ),
  (groups, now) => {
    const weekday = weekdayNumber(groups.weekday ?? "")
    const monday = weekStart(now.today)
    if (groups.this !== undefined) return weekdayInWeek(monday, weekday)
    if (groups.next !== undefined) return weekdayInWeek(monday + 7, weekday)
    if (groups.week !== undefined) {
      const inWeek = mondayOfWeek(now, Number(groups.week))
      return inWeek === null ? null : weekdayInWeek(inWeek, weekday)
    }
    // Said on a Friday, "fredag om 14 dage" is fourteen days on; "på fredag" never is today.
    const coming = readWeekday(now, weekday, groups.on === undefined ? "bare" : "coming").from
    return span("day", coming + (groups.two === undefined ? 7 : 14))
  },
)

/** "sidste fredag i marts", "første mandag i næste måned" */
const ofMonth = spanParser(
  pattern(
    String.raw`
    \b(?:den )?(?<nth>første|anden|tredje|fjerde|sidste) (?<weekday>${WEEKDAY}|hverdag|arbejdsdag
    |dag) i (?:(?<month>${MONTH})\b|(?<this>måneden|denne måned)|(?<next>næste måned|den nye måned))
  `,
  ),
  (groups, now) => readNthOfMonth(now, groups),
)

const ordinals = ["f", "a", "t", "fj"]

const readNthOfMonth = (now: Now, groups: Record<string, string | undefined>): Span | null => {
  const { year, month } = calendarDate(now.today)
  const named = groups.month === undefined ? month + (groups.next === undefined ? 0 : 1) : monthNumber(groups.month)
  const inYear = named < month - 6 ? year + 1 : year
  const nth = ordinals.indexOf(/^(?:fj|[fat])/.exec(groups.nth ?? "")?.[0] ?? "")
  const weekday = weekdayNumber(groups.weekday ?? "")
  if (weekday === 0) {
    return nth === -1
      ? span("end", dayIn(inYear, named, 1), { to: dayIn(inYear, named + 1, 0) })
      : span("after", dayIn(inYear, named, 1) - 1)
  }
  const first = dayIn(inYear, named, 1)
  const offset = readWeekday({ today: first - 1, minutes: 0 }, weekday, "coming").from
  if (nth >= 0) return span("day", offset + 7 * nth)
  const last = dayIn(inYear, named + 1, 0)
  return span("day", offset + 7 * Math.floor((last - offset) / 7))
}

/** "fredag", "på fredag", "nu på fredag", "næste fredag", "førstkommende mandag". Never "hver fredag" or "i fredags". */
const plain = spanParser(
  pattern(
    String.raw`
    (?<![-\w])(?:(?<lead>nu på|her på|på|næste|nästa|førstkommende|den kommende|kommende|denne|nu her|sidste
    |forrige|hver|hverdage?,?) )?(?:(?<weekday>${WEEKDAY})(?:en)?|(?<=(?:senest|inden|på|frist
    |frist:) )(?<short>${WEEKDAY_SHORT})(?=[.\s,]|$)\.?)\b(?! ?(?:-|til (?=${WEEKDAY}))|\w)
  `,
  ),
  ({ weekday, short, lead = "" }, now, { before }) => {
    if (/^(?:sidste|forrige|hver)/.test(lead) || /(?:mandag|tirsdag|onsdag|torsdag)\s?(?:-|til)\s?$/.test(before))
      return null
    const number = weekdayNumber(weekday ?? short ?? "")
    const next = /^(?:neste|naeste|nasta)/.test(lead)
    return readWeekday(now, number, next ? "next" : lead === "" ? "bare" : "coming")
  },
)

export const weekdayParsers: SoughtParser[] = [later, ofMonth, plain]
