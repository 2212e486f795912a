import type { Hours, OpeningHours } from "#app/deadlines/calendar.ts"
import type { Weekday } from "#app/deadlines/zone.ts"
import { weekdayName } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** "mandag til torsdag kl. 8.30–16, fredag kl. 8.30–15": neighbours with the same hours are named together. */
export function openingWords(openingHours: OpeningHours, locale: Locale): string {
  const groups: { first: Weekday; last: Weekday; hours: Hours }[] = []
  for (const day of week) {
    const hours = openingHours[day]
    if (!hours) continue
    const before = groups.at(-1)
    if (before && before.last === day - 1 && isSame(before.hours, hours)) before.last = day
    else groups.push({ first: day, last: day, hours })
  }
  return groups.map((group) => groupWords(group, locale)).join(", ")
}

/** A word joiner: a line may end after a dash otherwise. */
const unbroken = "\u2060"

const isSame = (one: Hours, other: Hours) => one.open === other.open && one.close === other.close

function groupWords({ first, last, hours }: { first: Weekday; last: Weekday; hours: Hours }, locale: Locale): string {
  const [from, to] = [weekdayName(first, locale), weekdayName(last, locale)]
  const between = last - first === 1 ? { da: "og", en: "and" } : { da: "til", en: "to" }
  const days = first === last ? from : `${from} ${between[locale]} ${to}`
  const time = `${clockOf(hours.open, locale)}${unbroken}–${unbroken}${clockOf(hours.close, locale)}`
  return locale === "da" ? `${days} kl.\u00a0${time}` : `${days} ${time}`
}

function clockOf(minutes: number, locale: Locale): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0")]
  if (locale === "en") return `${String(hour).padStart(2, "0")}:${minute}`
  return minute === "00" ? String(hour) : `${hour}.${minute}`
}
