import type { Calendar } from "#app/deadlines/calendar.ts"
import { stateWord } from "#app/deadlines/due-words.ts"
import { workingDaysBegun } from "#app/deadlines/working-time.ts"
import { dateOf, localDateTime, localDay, weekdayOf } from "#app/deadlines/zone.ts"
import { momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { type DueText, rowDue } from "#app/inquiries/row-due.ts"
import type { ReviewCase, Standing } from "./facts.ts"
import type { Review } from "./review-query.server.ts"
import { whyWords } from "./why-text.ts"

/** A case in words, as the page and its print show it. */
export type ShownCase = {
  number: string
  subject: string
  party: string
  confidential: boolean
  holder: string
  unit: string | null
  due: DueText
  /** Why it stands as it does; of a late one also what to do. */
  why: string
  next: string
}

type House = { now: number; calendar: Calendar; locale: Locale }

export function showLate(one: ReviewCase, known: Standing, house: House): ShownCase {
  const { now, calendar, locale } = house
  return { ...showPlain(one, house), ...whyWords(one, known, now, calendar, locale) }
}

function showPlain(one: ReviewCase, { now, calendar, locale }: House): ShownCase {
  const { inquiries } = messages(locale)
  const { number, subject, party, confidential, unit } = one
  return {
    ...{ number, confidential, unit, why: "", next: "", holder: holderOf(one, locale) },
    subject: subject || inquiries.noSubject,
    party: party || inquiries.unknownSender,
    due: rowDue(one, now, calendar, locale),
  }
}

/** "Venter 6 dage": the working days begun since. */
function showStalled(one: ReviewCase, house: House): ShownCase {
  const { now, calendar, locale } = house
  const { overview, terms } = messages(locale)
  const since = one.waitingSince ?? now
  const time = overview.days(workingDaysBegun(calendar, since, now))
  return {
    ...showPlain(one, house),
    due: { state: "wait", word: stateWord("wait", locale), time, datetime: localDateTime(since) },
    why: overview.waitsOn(terms.waiting[one.waitingReason ?? "other"]),
  }
}

function showUnassigned(one: ReviewCase, { heldSince }: Standing, house: House): ShownCase {
  const { overview } = messages(house.locale)
  const since = momentWords(heldSince, house.now, house.locale)
  return { ...showPlain(one, house), holder: "", why: overview.why.unassigned(since, one.unit) }
}

const holderOf = ({ assignee, unit }: ReviewCase, locale: Locale): string =>
  assignee?.name ?? (unit ? messages(locale).overview.nobodyIn(unit) : messages(locale).terms.unassigned)

/** The whole page in words, for the reader. */
export function showReview(review: Review, locale: Locale) {
  const { limits, calendar, counts } = review
  const { now, waitingDays } = limits
  const house = { now, calendar, locale }
  const today = localDay(now)
  return {
    ...{ counts, waitingDays },
    soonDays: limits.soonDays.map((day) => ({ date: dateOf(day), today: day === today })),
    monday: weekdayOf(today) === 1,
    late: review.late.map(({ one, known }) => showLate(one, known, house)),
    soon: review.soon.map((one) => showPlain(one, house)),
    stalled: review.stalled.map((one) => showStalled(one, house)),
    unassigned: review.unassigned.map(({ one, known }) => showUnassigned(one, known, house)),
    unjournalised: review.unjournalised.map((one) => showPlain(one, house)),
  }
}
