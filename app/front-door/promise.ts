import { amountWords } from "#app/deadlines/reason-text.ts"
import { isCandidate, type Reason } from "#app/deadlines/reasons.ts"
import { atClock, longDay, shortDay, weekday } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { becauseIn } from "./wish.ts"

/** "tirsdag den 24. november"; "Tuesday 24 November". An instant in epoch milliseconds, or a local date. */
export function dayWords(when: number | string, locale: Locale): string {
  if (locale === "en") return longDay(when, locale)
  const name = weekday(when, locale)
  return `${name} den${longDay(when, locale).slice(name.length)}`
}

/** "tirsdag den 24. november kl. 12". */
export const momentIn = (at: number, locale: Locale) => `${dayWords(at, locale)} ${atClock(at, locale)}`

/** Why the answer comes by then, said to the one who waits for it. The first reason is the one that holds. */
export function whyThen(reasons: readonly Reason[], { frontDoor: { promise } }: Messages, locale: Locale): string {
  const holds = reasons.find(isCandidate)
  if (!holds) return ""
  switch (holds.code) {
    case "sender-by": {
      const why = holds.quote === null ? null : (becauseIn(holds.quote) ?? (isOurs(holds.quote) ? null : holds.quote))
      const asked = why === null ? promise.asked : promise.because(why.replace(/\s+/g, " ").replace(/\.$/, ""))
      if (!holds.closed || holds.afterPause) return asked
      return promise.closed(
        shortDay(holds.by.slice(0, 10), locale),
        typeof holds.closed === "object" ? holds.closed[locale] : null,
      )
    }
    case "sender-by-too-soon":
      return holds.past ? promise.past : promise.tooSoon
    case "rule":
      return promise.rule(amountWords(holds, locale))
    case "rule-halved":
      return promise.halved
    case "statutory":
      return promise.law(amountWords(holds, locale))
    case "overruled":
      return promise.set
  }
}

/** A wish of which only the day was filled in says nothing that the time does not. */
const isOurs = (quote: string) => /^(?:Svar senest|Please reply by) [\d-]+(?: (?:kl\.|at) [\d.:]+)?\.$/.test(quote)
