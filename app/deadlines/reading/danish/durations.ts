import { pattern } from "../fold.ts"
import { layOff, lengthOf, type Unit } from "../lengths.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { addWorkingDays } from "../working-days.ts"
import { NUMBER, numberOf } from "./words.ts"

const UNIT = String.raw`
    (?<minute>minut(?:ter)?(?! (?:i|over) (?:\d|[a-z]{2,5}\b)))|(?<quarter>kvarter)|(?<hour>timer?|times|døgn)|(?<workday>(?:hverdag|arbejdsdag
    |bankdag|arbeidsdag)e?s?)|(?<day>(?:kalender)?dag(?:e?s?|ar))|(?<week>uge[rs]?(?: tid)?|veckor|vecka)
    |(?<month>måned(?:er)?s?(?: tid)?|månad(?:er)?)`
const WITHIN = "om|inden for|indenfor|inden|i løbet af|senest om|senest|højst|højest|max|maks|maksimalt|innan|inom|på"
const BEFORE = pattern(String.raw`^\s(?:før|inden|forud|forinden|tidligere)\b`)
/** "14 dage efter meddelelsen"; not "efter reglerne". */
const AFTER_SOMETHING = /^\s(?:efter(?! (?:regler|lov|bestemmels|forordning|databeskyt|gdpr|aftale|art))|fra|siden)\b/
const FROM_NOW = String.raw`
    (?<fromNow> (?:efter|fra|regnet fra) (?:modtagelsen?|modtagelse|dags dato|d\.d\.|i dag|nu af|nu
    |denne mails?(?: modtagelse)?|dato\b(?! for)|(?:denne|dette )?(?:mails?|mailens|brevs?|brevets?|skrivelses?) (?:dato|modtagelse)
    |jeres modtagelse)(?: af (?:denne|dette|nærværende|mit|min|vores) \w{3,20})?)`

const unitIn = (groups: Record<string, string | undefined>): Unit | null => {
  if (/^d(?:q|oe)gn/.test(groups.hour ?? "")) return "day"
  return (
    (["minute", "quarter", "hour", "workday", "day", "week", "month"] as const).find((name) => groups[name]) ?? null
  )
}

/** "inden for 14 dage", "om en uges tid", "senest 3 arbejdsdage efter modtagelsen", and bare lengths before an event. */
const counted = spanParser(
  pattern(
    String.raw`
    \b(?:(?<lead>${WITHIN}) )?(?:(?:ca\.?|cirka|de(?: (?:næste|kommende|første|lovbestemte|lovpligtige|sædvanlige))?|højst|max
    |maks\.?) )?(?:(?<half>en halv|et halvt)|(?<oneAndHalf>halvanden)|(?<few>et par|nogle få|nogle)
    |(?<count>${NUMBER})(?: ?(?:-|til|eller) ?(?<high>${NUMBER}))?) (?:${UNIT})\b(?:${FROM_NOW})?
  `,
  ),
  (groups, now, { before, after }) => {
    const unit = unitIn(groups)
    if (unit === null) return null
    const count = groups.half ? 0.5 : groups.oneAndHalf ? 1.5 : groups.few ? 2 : numberOf(groups.count ?? "")
    const stated = groups.lead !== undefined && groups.lead !== "pa"
    const given = /(?:^|[^a-z])(?:(?:i|du) (?:har|far)|giver (?:jer|dig)) $/.test(before)
    const onFrist =
      given || /frist(?:en)?:?\s?(?:er\s)?$/.test(before) || (groups.lead === "pa" && /frist(?:en)? $/.test(before))
    if (BEFORE.test(after)) return lengthOf(count, unit)
    // "en times kørsel": how far it is.
    if (
      /^ (?:\w{1,12} )?(?:kqrsel|koersel|kqretid|gang|gaatur|gatur|rejse|flyvning|transport|cykling|tog|i bil|herfra)\b/.test(
        after,
      )
    )
      return null
    // "I får en uge mere": on top of what was given before.
    if (/^\s(?:mere|ekstra|laengere|yderligere)\b/.test(after)) return null
    // "senest 10 dage efter meddelelsen" counts from something else than this message.
    if (groups.fromNow === undefined && AFTER_SOMETHING.test(after)) return null
    if (!stated && !onFrist && groups.fromNow === undefined) return null
    return layOff(now, count, unit, groups)
  },
)

/** "i de nærmeste dage", "en af dagene": about three working days. */
const soon = spanParser(
  pattern(String.raw`
    \b(?:i |inden for |i løbet af |en af )?de (?:nærmeste|kommende|første|næste) (?:par )?dage\b
    |\ben af dagene\b
  `),
  (_, { today }) => span("within", addWorkingDays(today, 3)),
)

/** "(til den tid) skal jeres svar …", "(den dag) vil jeg gerne …": at the head of what is wanted then. */
const ASKED =
  "(?:skal|vil|må|bør) (?:(?:jeg|vi|jeres|dit|din|dine|det|den|de|\\w{3,24}(?:en|et|ne)) (?:gerne|helst|have (?:det|den|dem|jeres|dit|din|dine|\\w{0,14}(?:svar|tal|notat|bidrag|materiale|oversigt))|bruge|ligge|være|foreligge|kende|vide|høre|se|modtage|få|[\\w-]{2,24} (?:ligge|være|foreligge|have)))"

/** "dagen før"; "samme dag"; "inden da", "til mødet": hung on whatever was named last. */
const eve = spanParser(
  pattern(
    String.raw`
    \b(?:(?<then>samme dag(?! som)|til den tid(?=\s{0,3}(?:[.,;!?)]|$)| ${ASKED})|den dag(?= ${ASKED})|(?<=senest )(?:der|da)|(?<=(?:\d|senest|inden|middag|frokost|morgen) )den dag(?=\s{0,3}(?:[.,;!?)]|$)))
    |(?<eve>(?:senest )?dagen (?:før|forinden|inden))\b(?! (?:jeg|vi|i|du|de|han|hun)\b)
    |(?<earlier>(?:inden|før) (?:da|den tid|det)|(?:inden|før|til) (?:\w{0,14}mødet|samrådet|konferencen|seminaret|samtalen|besøget|(?:det|dette) (?:møde|samråd|seminar|besøg))|(?:inden|før) (?:udsendelsen|programmet|indslaget|interviewet|debatten|optagelsen))(?=\s{0,3}(?:[.,;!?)]|$)|(?<=\sda) (?:vil|skal|må|kan|bør|har) ))
  `,
  ),
  (groups, { today }) => span(groups.then ? "then" : groups.eve ? "eve" : "earlier", today),
)

/** "så gerne inden": before whatever was named last. Apart from the others, for "inden" stands in most letters. */
const inAdvance = spanParser(
  pattern(String.raw`(?<!\d )(?<!dage? |uger? |dagen )\b(?:inden|forinden)(?=\s{0,3}(?:[.,;!?)]|$))`),
  (_, { today }) => span("earlier", today),
)

export const durationParsers: SoughtParser[] = [counted, soon, eve, inAdvance]
