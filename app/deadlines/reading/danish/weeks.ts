import { type Day, weekStart } from "../../zone.ts"
import { mondayOfWeek } from "../days.ts"
import { pattern } from "../fold.ts"
import { type SoughtParser, type Span, span, spanParser } from "../span.ts"
import { nextWorkingDay } from "../working-days.ts"

const FIRST = "primo|i begyndelsen af|begyndelsen af|i starten af|starten af|først (?:i|på)|tidligt (?:i|på)|tidlig"
const MIDDLE = "medio|midt (?:i|på)|i midten af|midten af"
const LAST = "i slutningen af|slutningen af|sidst (?:i|på)|sent (?:i|på)|i den sidste del af"
const END = "ultimo|(?:inden|ved|før) (?:udgangen|udløbet|afslutningen) af|udgangen af|udløbet af"

/** "uge 9", "i slutningen af næste uge", "ultimo uge 9". A week that has passed says nothing of a deadline. */
const week = spanParser(
  pattern(
    String.raw`
    \b(?:(?:(?<first>${FIRST})|(?<middle>${MIDDLE})|(?<last>${LAST})
    |(?<end>${END})) )?(?:(?<!\d )uge ?(?<week>\d{1,2})(?!\d|\s?(?:timer|dage|kr))(?: ?(?:-|\/|og
    |eller) ?(?:uge )?(?<through>\d{1,2})\b)?(?:,? (?:i )?(?<year>20\d\d))?|(?<next>næste uge|den kommende uge
    |kommende uge|nästa vecka)|(?<this>denne uge|indeværende uge|ugen(?! (?:efter|før|derpå|inden)))
    |(?<after>ugen derpå|om to uger i))
  `,
  ),
  (groups, now) => {
    const monday =
      groups.week !== undefined
        ? mondayOfWeek(now, Number(groups.week), groups.year === undefined ? undefined : Number(groups.year))
        : weekStart(now.today) + (groups.next === undefined ? 0 : 7)
    if (monday === null || groups.after !== undefined || monday + 6 < now.today) return null
    const part = (["first", "middle", "last", "end"] as const).find((name) => groups[name] !== undefined)
    if (groups.this?.startsWith("ugen") && part === undefined) return null
    return readPart(monday, part, /^(?:primo|ultimo)/.exec(groups.first ?? groups.end ?? "")?.[0])
  },
)

const readPart = (monday: Day, part: string | undefined, strict: string | undefined): Span => {
  if (part === "first") return span("within", nextWorkingDay(monday), { to: nextWorkingDay(monday + (strict ? 0 : 1)) })
  if (part === "middle") return span("within", monday + 2)
  if (part === "last") return span("within", monday + 3, { to: monday + 4 })
  if (strict) return span("within", monday + 4)
  return span(part === "end" ? "end" : "period", monday, { to: monday + 6 })
}

/** "i denne uge" is its Friday; "i løbet af ugen", "ugens udgang" may reach Sunday. */
const thisWeek = spanParser(
  pattern(
    String.raw`
    \b(?:(?<friday>i denne uge|(?:senere|inden) i ugen)|(?:i løbet af (?:den her uge|denne uge|ugen(?! (?:efter
    |før)))|ugens (?:udgang|udløb|slutning|afslutning|ende)|i ugens løb|inden ugen er (?:omme|gået|slut|forbi)
    |senere på ugen|ugen ud|inden for ugen)|(?<next>i løbet af (?:næste|den kommende) uge))\b
  `,
  ),
  (groups, now) => {
    const monday = weekStart(now.today) + (groups.next === undefined ? 0 : 7)
    if (groups.friday !== undefined) return span("day", Math.max(monday + 4, now.today))
    return span("end", monday, { to: monday + 6 })
  },
)

/** The weekend's Friday, or the Monday after it. */
const weekend = spanParser(
  pattern(
    String.raw`
    \b(?:(?<over>hen over|over|i|i løbet af|til) (?:den kommende |denne )?weekenden
    |(?<after>efter (?:den kommende )?weekenden|på den anden side af weekenden)
    |(?:på denne side af )?(?:den kommende |denne )?(?:week-?enden|helgen))\b
  `,
  ),
  (groups, now) => {
    const thisWeek = weekStart(now.today) + 5
    // Written on a Saturday, "inden weekenden" means the next; "hen over weekenden" this one.
    const saturday =
      now.today >= thisWeek && groups.over === undefined && groups.after === undefined ? thisWeek + 7 : thisWeek
    if (groups.after !== undefined) return span("after", saturday + 1)
    if (groups.over !== undefined) return span("day", Math.max(saturday - 1, now.today), { to: saturday + 2 })
    return span("feast", saturday)
  },
)

export const weekParsers: SoughtParser[] = [thisWeek, week, weekend]
