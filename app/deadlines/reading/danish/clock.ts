import { pattern } from "../fold.ts"
import { type SoughtParser, span, spanParser } from "../span.ts"
import { MONTH, NUMBER, numberOf } from "./words.ts"

/** On a twelve-hour clock office hours are meant: "halv tre" is 14:30, "kl. 4" is 16:00 (deadline-phrases P157). */
const inOfficeHours = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour)

const MIDNIGHT = 23 * 60 + 59

const atMinutes = (now: { today: number }, hour: number, minute: number, range = false) => {
  if (hour > 24 || minute > 59 || minute < 0) return null
  return span("clock", now.today, { minutes: Math.min(hour * 60 + minute, MIDNIGHT), range })
}

/** "kl. 14.30", "klokken 9", "kl. 10-12" (a range), "14:30" */
const digital = spanParser(
  pattern(
    String.raw`
    (?<![\d.,:-])(?:\b(?:(?<lead>kl(?:okken|\.)?) ?|(?<=(?:inden|senest
    |før|lukker|trykken|luften|sats|deadline er|deadline:|deadline|frist er|fristen er|deadlinen er|tryk) ))(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?|\b(?<hour24>\d{1,2}):(?<minute24>\d\d)(?=\s|$
    |[,;.!?)]))(?:'?s?)(?!\d|[.:/-]\d{1,2}[./-])(?! (?:dage|uger|hverdage|arbejdsdage|måneder|timer|minutter|\.
    |januar|februar|marts|april|maj|juni|juli|august|september|oktober|november
    |december))(?<range> ?- ?\d{1,2}(?:[.:]\d\d)?)?
  `,
  ),
  (groups, now) => {
    const stated = groups.minute ?? groups.minute24
    if (groups.lead === undefined && stated === undefined) return null
    const hour = Number(groups.hour ?? groups.hour24)
    const padded = (groups.hour ?? groups.hour24 ?? "").length === 2
    return atMinutes(now, padded ? hour : inOfficeHours(hour), Number(stated ?? 0), groups.range !== undefined)
  },
)

/** "klokken to", "halv tre", "kvart i tre", "kvart over ni", "ti minutter i fire" */
const spoken = spanParser(
  pattern(
    String.raw`
    \b(?:kl(?:okken|\.)? (?<whole>et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)|(?:kl(?:okken
    |\.)? ?)?(?:(?<half>halv) (?<of>${NUMBER})|(?<quarter>kvart|(?<minutes>${NUMBER}) min(?:utter|\.)?
    |(?<=(?:kl(?:okken|\.)?|inden|senest|før|til) )(?<few>fem|ti|tyve|\d{1,2})) (?<side>i
    |over) (?<hour>ent?|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\d{1,2})))\b(?! (?:dage?|uger?|timer?
    |måned|personer|afdelinger))
  `,
  ),
  (groups, now) => {
    if (groups.whole !== undefined) return atMinutes(now, inOfficeHours(numberOf(groups.whole)), 0)
    if (groups.half !== undefined) {
      const hour = numberOf(groups.of ?? "")
      return hour >= 1 && hour <= 12 ? atMinutes(now, inOfficeHours(hour - 1 || 12), 30) : null
    }
    const hour = numberOf(groups.hour ?? "")
    const distance = groups.quarter === "kvart" ? 15 : numberOf(groups.minutes ?? groups.few ?? "")
    if (hour < 1 || hour > 12 || distance < 1 || distance > 29) return null
    const whole = inOfficeHours(hour)
    return groups.side === "i" ? atMinutes(now, whole - 1, 60 - distance) : atMinutes(now, whole, distance)
  },
)

/** "inden frokost", "til middag", "før fyraften", "inden arbejdstids ophør": noon, or the close of business. */
const named = spanParser(
  pattern(
    String.raw`
    \b(?:(?<noon>middag(?:stid)?|frokost(?:tid)?|kl\.? 12 middag)|(?<midnight>midnat)|(?<close>fyraften|lukketid|sidst på (?:dagen|eftermiddagen)
    |(?:kontor|arbejds|ekspeditions)tids? (?:ophør|udløb|afslutning)|kontortid|arbejdsdagens (?:ophør|udgang
    |slutning|afslutning)|dagens (?:udgang|udløb|slutning)|dagen er (?:omme|gået|slut|forbi)|close of business
    |eod|cob))\b
  `,
  ),
  ({ noon, midnight }, now, { before }) => {
    if (/(?:efter|over|holder|under|til en) $/.test(before)) return null
    return span("clock", now.today, { minutes: noon ? 12 * 60 : midnight ? MIDNIGHT : null })
  },
)

export const AFTER_DAY = pattern(
  String.raw`(?:dag(?:en)?|morgen|\d\.?|${MONTH}|inden|før|senest)[\s,]{1,3}(?:om |i løbet af )?$`,
)

/** Parts of the day, of use only beside a day: "torsdag formiddag", "i morgen tidlig". Afternoons end at closing time. */
const parts = spanParser(
  pattern(
    String.raw`
    \b(?:(?<morning>morgen(?:en|stunden)?|tidlig(?:t)?(?: om morgenen)?|fra morgenstunden)
    |(?<forenoon>formiddag(?:en)?)|(?<noon>middag)|(?<rest>eftermiddag(?:en)?|aften(?:en)?))\b
  `,
  ),
  ({ morning, forenoon, noon }, now, { before }) => {
    // "i eftermiddag" and "i morgen" are days of their own; here only what follows a day is read.
    if (!AFTER_DAY.test(before)) return null
    return span("clock", now.today, { minutes: morning ? 9 * 60 : forenoon || noon ? 12 * 60 : null })
  },
)

export const clockParsers: SoughtParser[] = [digital, spoken, named, parts]
