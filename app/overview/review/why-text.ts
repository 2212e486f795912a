import type { Calendar } from "#app/deadlines/calendar.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { HOUR, localDay } from "#app/deadlines/zone.ts"
import { momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { ReviewCase, Standing } from "./facts.ts"
import { explain, type Next, type Why } from "./why.ts"

/** "Ufordelt siden fredag. Kom fre. kl. 14.50." and "Fordel den i dag.", as the review, its print and the digest say it. */
export function whyWords(one: ReviewCase, known: Standing, now: number, calendar: Calendar, locale: Locale) {
  const { why, next } = explain(one, known, isLateArrival(one.receivedAt, calendar))
  return { why: why.map((each) => sentence(each, now, locale)).join(" "), next: nextStep(next, locale) }
}

/** In the last hour before closing, or when nobody was there. */
function isLateArrival(at: number, calendar: Calendar): boolean {
  const open = openHoursOn(calendar, localDay(at))
  return open === null || at < open.opens || at > open.closes - HOUR
}

function sentence(why: Why, now: number, locale: Locale): string {
  const { overview, terms } = messages(locale)
  const say = overview.why
  const when = "at" in why ? momentWords(why.at, now, locale) : ""
  switch (why.code) {
    case "waiting":
      return say.waiting(terms.waiting[why.on], when, why.law)
    case "unassigned":
      return say.unassigned(when, why.unit)
    case "left":
      return say.left(why.name)
    case "helper":
      return say.helper(why.name)
    case "draft":
    case "untouched":
    case "worked":
      return say[why.code](why.by, when)
    case "no-receipt":
      return say.noReceipt(when)
    case "wrote-again":
      return say.wroteAgain(when)
    default:
      return say[why.code](when)
  }
}

function nextStep(next: Next, locale: Locale): string {
  const { overview, inquiries } = messages(locale)
  const say = overview.next
  if ("party" in next) return say[next.code](next.party || inquiries.unknownSender.toLowerCase())
  return next.code === "receipt" ? say.receipt(next.jobcentre) : say[next.code]
}
