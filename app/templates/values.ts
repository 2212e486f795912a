import { atClock, longDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { FieldValues } from "./fields.ts"
import { firstNameOf } from "./first-name.ts"

/** What is known of a case when one writes on it. Times are epoch milliseconds. */
export type CaseFacts = {
  /** Whom the answer goes to, as their mail or our own list names them. */
  name: string | null
  organisation: string | null
  subject: string
  number: string
  receivedAt: number
  /** When they are to have the answer, and the law's own such moment; null where none runs. */
  dueAt: number | null
  legalDueAt: number | null
  colleague: string
  unit: string | null
  phone: string | null
}

/** The fields of a template for one case. A deadline that is over is none to promise. */
export function fieldValues(facts: CaseFacts, now: number, language: Locale): FieldValues {
  const promised = (at: number | null) =>
    at === null || at < now ? null : plain(`${longDay(at, language)} ${atClock(at, language)}`)
  return {
    recipient: facts.name,
    firstName: firstNameOf(facts.name),
    organisation: facts.organisation,
    subject: facts.subject,
    number: facts.number,
    received: plain(longDay(facts.receivedAt, language)),
    deadline: promised(facts.dueAt),
    legalDeadline: promised(facts.legalDueAt),
    colleague: facts.colleague,
    unit: facts.unit,
    phone: facts.phone,
  }
}

/** A mail is plain text: what keeps a date together on a page would only be in the way there. */
const plain = (text: string) => text.replace(/\u00a0/g, " ")
