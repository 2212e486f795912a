import type { Calendar } from "#app/deadlines/calendar.ts"
import { closeOfBusiness, nextOpening } from "#app/deadlines/working-time.ts"
import { dateOf, localDay, localTime, weekNumber } from "#app/deadlines/zone.ts"
import { longDate, weekday } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Random } from "#app/lib/random.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import {
  deadlineSentences,
  deadlineSentencesInEnglish,
  invitationSentences,
  ministrySentences,
  pressSentences,
} from "./material/deadline-words.ts"
import { trades } from "./material/organisations.ts"
import type { DemoParty } from "./parties.ts"
import { fill } from "./template.ts"

/** How many mails say when they need their answer. */
const STATED = 0.5
const MONTHS = 12
const DAY = 86_400_000

/** The words for a template's braces, as somebody would write them at that moment. */
export function wordsFor(
  random: Random,
  at: number,
  party: DemoParty,
  calendar: Calendar,
  locale: Locale,
): Record<string, string> {
  const always = party.group === "ministry"
  const sentences = always ? ministrySentences : locale === "en" ? deadlineSentencesInEnglish : deadlineSentences
  const said = (list: readonly string[]) => fill(random.pick(list), when(random, at, calendar, locale))
  return {
    antal: String(random.int(12, 85)),
    få: String(random.int(3, 9)),
    by: municipalities.find(({ code }) => code === party.municipalityCode)?.name ?? "Køge",
    job: party.job ?? random.pick(trades).job,
    firma: party.name,
    kvartal: String(quarterBefore(at)),
    måned: monthBefore(at),
    dato: longDate(at + random.int(20, 60) * DAY, locale),
    uge: String(weekNumber(localDay(at) + random.int(14, 35))),
    frist: always || random.chance(STATED) ? said(sentences) : "",
    presse: said(pressSentences),
    su: said(invitationSentences),
  }
}

/** {dag} a working day within the week to come, {dato} one after it, {kl} an hour of a working day, {snart} one later today. */
function when(random: Random, at: number, calendar: Calendar, locale: Locale): Record<string, string> {
  const soon = nextOpening(calendar, at + random.int(2, 5) * DAY)
  const later = closeOfBusiness(calendar, dateOf(localDay(at) + random.int(7, 20)))
  const hour = Math.floor(localTime(at).minutes / 60)
  return {
    dag: weekday(soon, locale),
    dato: dayOfYear(later, locale),
    kl: String(random.int(9, 15)),
    snart: String(Math.min(19, Math.max(12, hour + random.int(3, 4)))),
  }
}

/** "4. december": nobody writes the year of a day so near. */
export const dayOfYear = (at: number, locale: Locale) => longDate(at, locale).replace(/\s\d{4}$/, "")

const quarterBefore = (at: number) => ((Math.floor(new Date(at).getUTCMonth() / 3) + 3) % 4) + 1

const monthName = new Intl.DateTimeFormat("da", { month: "long", timeZone: "UTC" })
const monthBefore = (at: number) => {
  const date = new Date(at)
  return monthName.format(Date.UTC(date.getUTCFullYear(), (date.getUTCMonth() + MONTHS - 1) % MONTHS, 15))
}
