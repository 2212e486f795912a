import { atClock, clock, dayAndClock, shortDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { workingDuration } from "./due-words.ts"
import type { LocalDate, LocalDateTime } from "./need.ts"
import type { DeadlineUnit } from "./policy.ts"
import type { Reason } from "./reasons.ts"
import { instantOfLocal } from "./zone.ts"

/** Plain text, or the sender's own words, which the page sets apart (`.quote`). */
export type TextPart = string | { quote: string }

type ReasonOf<Code extends Reason["code"]> = Extract<Reason, { code: Code }>
type Sentences = { [Code in Reason["code"]]: (reason: ReasonOf<Code>) => TextPart[] }

const nb = "\u00a0"

/** The moment the sender named: with a clock only where they gave one. */
function byWords(by: LocalDate | LocalDateTime, locale: Locale): string {
  return by.includes("T") ? dayAndClock(instantOfLocal(by), locale) : shortDay(by, locale)
}

/** " (»senest tirsdag kl. 12«)", or nothing. A quote that runs over lines is set on one. */
function quoted(quote: string | null): TextPart[] {
  const text = quote?.replace(/\s+/g, " ").trim()
  return text ? [" (", { quote: `»${text}«` }, ")"] : []
}

/** Ends a sentence; an abbreviation's dot ("27. nov.") or a colleague's own will do. */
const fullStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

function asksFor(words: string, by: LocalDate | LocalDateTime, quote: string | null, locale: Locale): TextPart[] {
  const asked = `${words} ${byWords(by, locale)}`
  const said = quoted(quote)
  return said.length > 0 ? [asked, ...said, "."] : [fullStop(asked)]
}
const asksForDa = (by: LocalDate | LocalDateTime, quote: string | null) =>
  asksFor("Afsenderen beder om svar senest", by, quote, "da")
const asksForEn = (by: LocalDate | LocalDateTime, quote: string | null) =>
  asksFor("The sender asks for an answer by", by, quote, "en")

const units: Record<Locale, Record<DeadlineUnit, readonly [one: string, many: string]>> = {
  da: {
    "working-hours": ["arbejdstime", "arbejdstimer"],
    "working-days": ["arbejdsdag", "arbejdsdage"],
    months: ["måned", "måneder"],
  },
  en: {
    "working-hours": ["working hour", "working hours"],
    "working-days": ["working day", "working days"],
    months: ["month", "months"],
  },
}

/** "2 arbejdsdage"; "1 month". */
export function amountWords({ amount, unit }: { amount: number; unit: DeadlineUnit }, locale: Locale): string {
  const [one, many] = units[locale][unit]
  const number = locale === "da" ? String(amount).replace(".", ",") : String(amount)
  return `${number}${nb}${amount === 1 ? one : many}`
}

const da: Sentences = {
  "sender-by": ({ at, by, quote, closed, afterPause }) => {
    const asks = asksForDa(by, quote)
    if (afterPause) return [...asks, ` Med pausen bliver det ${dayAndClock(at, "da")}.`]
    if (closed) {
      const why = typeof closed === "object" ? `Da er der lukket (${closed.da})` : "Da er der lukket"
      return [...asks, ` ${why}, så det er sidste åbne tidspunkt før: ${dayAndClock(at, "da")}.`]
    }
    return by.includes("T") ? asks : [...asks, ` Vi lukker ${atClock(at, "da")}.`]
  },
  "sender-by-too-soon": ({ at, by, quote, past }) => [
    ...asksForDa(by, quote),
    past ? " Det var passeret, da henvendelsen kom" : " Det giver os under en arbejdstime",
    `, så fristen er næste arbejdstime: ${dayAndClock(at, "da")}.`,
  ],
  rule: (rule) => [`Reglen ${rule.name.da}, ${amountWords(rule, "da")}: ${dayAndClock(rule.at, "da")}.`],
  "rule-halved": (rule) => [
    "Afsenderen skriver, at det haster",
    ...quoted(rule.quote),
    `. Reglen ${rule.name.da}, ${amountWords(rule, "da")}, er halveret: ${dayAndClock(rule.at, "da")}.`,
  ],
  statutory: (rule) => [
    `Lovens frist, ${rule.name.da}, ${amountWords(rule, "da")}: ${dayAndClock(rule.at, "da")}.`,
    ...(rule.moved ? [" Den udløb på en lukkedag og løber til næste hverdag."] : []),
  ],
  overruled: ({ at, actor, note }) => [
    `${actor} har sat fristen til ${dayAndClock(at, "da")}: ${fullStop(note.trim())}`,
  ],
  "out-of-hours": ({ receivedAt, at }) => [
    `Henvendelsen kom ${dayAndClock(receivedAt, "da")}, da der var lukket. Tiden regnes fra ${dayAndClock(at, "da")}.`,
  ],
  doubt: ({ latest }) => [fullStop(`Ordene kan også betyde ${byWords(latest, "da")}`), " Vi regner med det tidligste."],
  flag: ({ flag }) => [
    flag === "no-such-date"
      ? "Henvendelsen nævner en dato, der ikke findes. Spørg afsenderen."
      : "Ugedagen og datoen i henvendelsen passer ikke sammen. Vi regner med det tidligste.",
  ],
  low: ({ quote }) => ["Afsenderen skriver, at det ikke haster", ...quoted(quote), ". Det ændrer ikke fristen."],
  pause: ({ ms }) => [`Pausen, mens vi ventede på afsenderen, er lagt til: ${workingDuration(ms, "da")}`],
}

const en: Sentences = {
  "sender-by": ({ at, by, quote, closed, afterPause }) => {
    const asks = asksForEn(by, quote)
    if (afterPause) return [...asks, ` With the pause that becomes ${dayAndClock(at, "en")}.`]
    if (closed) {
      const why = typeof closed === "object" ? `We are closed then (${closed.en})` : "We are closed then"
      return [...asks, ` ${why}, so it is the last open moment before: ${dayAndClock(at, "en")}.`]
    }
    return by.includes("T") ? asks : [...asks, ` We close at${nb}${clock(at, "en")}.`]
  },
  "sender-by-too-soon": ({ at, by, quote, past }) => [
    ...asksForEn(by, quote),
    past ? " That had passed when the inquiry came" : " That leaves us less than a working hour",
    `, so the deadline is the next working hour: ${dayAndClock(at, "en")}.`,
  ],
  rule: (rule) => [`The rule ${rule.name.en}, ${amountWords(rule, "en")}: ${dayAndClock(rule.at, "en")}.`],
  "rule-halved": (rule) => [
    "The sender says it is urgent",
    ...quoted(rule.quote),
    `. The rule ${rule.name.en}, ${amountWords(rule, "en")}, is halved: ${dayAndClock(rule.at, "en")}.`,
  ],
  statutory: (rule) => [
    `The law’s deadline, ${rule.name.en}, ${amountWords(rule, "en")}: ${dayAndClock(rule.at, "en")}.`,
    ...(rule.moved ? [" It ended on a closed day and runs to the next weekday."] : []),
  ],
  overruled: ({ at, actor, note }) => [
    `${actor} set the deadline to ${dayAndClock(at, "en")}: ${fullStop(note.trim())}`,
  ],
  "out-of-hours": ({ receivedAt, at }) => [
    `The inquiry came ${dayAndClock(receivedAt, "en")}, when we were closed. Time is counted from ${dayAndClock(at, "en")}.`,
  ],
  doubt: ({ latest }) => [fullStop(`The words can also mean ${byWords(latest, "en")}`), " We go by the earliest."],
  flag: ({ flag }) => [
    flag === "no-such-date"
      ? "The inquiry names a date that does not exist. Ask the sender."
      : "The weekday and the date in the inquiry do not agree. We go by the earliest.",
  ],
  low: ({ quote }) => ["The sender says there is no hurry", ...quoted(quote), ". It does not change the deadline."],
  pause: ({ ms }) => [`The pause while we waited for the sender is added: ${workingDuration(ms, "en")}.`],
}

const sentences: Record<Locale, Sentences> = { da, en }

/** One reason in the reader's language, in parts, so that a page can set the sender's words apart. */
export function reasonParts<Code extends Reason["code"]>(reason: ReasonOf<Code>, locale: Locale): TextPart[] {
  const write = sentences[locale][reason.code as Code] as (reason: ReasonOf<Code>) => TextPart[]
  return write(reason)
}

/** One reason as plain text, for mail and logs. */
export function reasonText(reason: Reason, locale: Locale): string {
  return reasonParts(reason, locale)
    .map((part) => (typeof part === "string" ? part : part.quote))
    .join("")
}

/** Stands before the reason that holds. */
export const holdsWord: Record<Locale, string> = { da: "Gælder:", en: "Applies:" }
