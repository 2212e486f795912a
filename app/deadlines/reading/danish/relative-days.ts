import { pattern } from "../fold.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { AFTER_DAY } from "./clock.ts"

/** "i dag", "d.d.", "i morgen tidlig", "i overmorgen", "i dag otte dage", "i løbet af dagen" */
const relative = spanParser(
  pattern(
    String.raw`
    \b(?:i løbet af )?(?:(?<week>i ?dag (?:otte|8) dage|i ?dag om (?:en uge|otte dage|8 dage))
    |(?<fortnight>i ?dag (?:fjorten|14) dage|i ?dag om 14 dage)|(?<forenoon>i formiddag)|(?<today>i ?dag
    |dags dato|d\.?d\.|i (?:eftermiddag|aften|nat)|senere på dagen|dagen(?= ?(?:$|[,.;!?)]))|formiddagen
    |eftermiddagen)|(?<early>i ?morgen (?:tidlig|tidligt|morgen|tidlig formiddag))|(?<tomorrow>i ?morg[eo]n|imorra
    |i morra)|(?<after>i ?over ?morgen))(?!\w)
  `,
  ),
  (groups, { today }, { before }) => {
    if (groups.week !== undefined) return span("day", today + 7)
    if (groups.fortnight !== undefined) return span("day", today + 14)
    if (groups.tomorrow !== undefined) return span("day", today + 1)
    if (groups.early !== undefined) return span("day", today + 1, { minutes: 9 * 60 })
    if (groups.after !== undefined) return span("day", today + 2)
    if (groups.forenoon !== undefined) return span("day", today, { minutes: 12 * 60 })
    // "torsdag om formiddagen" is a part of that day.
    if (/(?:for|efter)middagen$/.test(groups.today ?? "") && AFTER_DAY.test(before)) return null
    // "som det er i dag", "den dag i dag" tell of the present.
    return /(?:dag|frem til|som|indtil) $/.test(before) ? null : span("day", today)
  },
)

export const relativeDayParsers: SoughtParser[] = [relative]
