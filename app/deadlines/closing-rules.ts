import type { Bilingual, DayOff } from "./calendar.ts"
import type { LocalDate } from "./need.ts"
import { seasons } from "./seasons.ts"
import { dateOf, dayOf } from "./zone.ts"

/**
 * A day the authority keeps closed by its own choice. `on` is "2026-11-30" for that day alone, "12-24" for the date in
 * every year, "easter 40" for so many days after Easter Sunday in every year ("easter -4": before it); the words are those
 * of date-holidays, which names the public holidays.
 */
export type ClosingRule = Bilingual & { readonly on: string }

export const recurrences = ["once", "yearly", "easter"] as const
export type Recurrence = (typeof recurrences)[number]

/** What a new installation begins with (deadlines.md § 3). */
export const defaultClosingRules: readonly ClosingRule[] = [
  { on: "easter 40", da: "Fredag efter Kristi himmelfart", en: "Friday after Ascension" },
  { on: "06-05", da: "Grundlovsdag", en: "Constitution Day" },
  { on: "12-24", da: "Juleaftensdag", en: "Christmas Eve" },
  { on: "12-31", da: "Nytårsaftensdag", en: "New Year's Eve" },
]

const seasonOf: Record<string, Bilingual> = {
  "easter 40": seasons.ascension,
  "12-24": seasons.christmas,
  "12-31": seasons.newYear,
}

const easterDays = (on: string) => {
  const [, days] = /^easter (-?\d+)$/.exec(on) ?? []
  return days === undefined ? null : Number(days)
}

export const recurrenceOf = (on: string): Recurrence =>
  easterDays(on) !== null ? "easter" : on.length === 5 ? "yearly" : "once"

/** The rule's day in the year of that Easter Sunday; null where it has none (29 February, another year's single day). */
export function closingDate(on: string, easter: LocalDate): LocalDate | null {
  const days = easterDays(on)
  if (days !== null) return dateOf(dayOf(easter) + days)
  const year = easter.slice(0, 4)
  if (recurrenceOf(on) === "once") return on.startsWith(year) ? on : null
  const date = `${year}-${on}`
  return isDate(date) ? date : null
}

export function closingDay({ on, da, en }: ClosingRule, easter: LocalDate): DayOff[] {
  const date = closingDate(on, easter)
  return date === null ? [] : [{ date, da, en, ...(seasonOf[on] && { season: seasonOf[on] }) }]
}

/** How a rule is written that falls on `date` and recurs so; `easter` is that of the date's year. */
export function closingOn(recurrence: Recurrence, date: LocalDate, easter: LocalDate): string {
  if (recurrence === "yearly") return date.slice(5)
  if (recurrence === "easter") return `easter ${dayOf(date) - dayOf(easter)}`
  return date
}

function isDate(date: LocalDate): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
