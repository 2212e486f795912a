import Holidays from "date-holidays"
import { type Bilingual, buildCalendar, type Calendar, type DayOff, type OpeningHours } from "./calendar.ts"
import { dateOf, dayOf } from "./zone.ts"

/*
 * On the server only: date-holidays carries every country's rules. The browser gets a built Calendar.
 */

const seasons = {
  newYear: { da: "nytår", en: "New Year" },
  easter: { da: "påske", en: "Easter" },
  ascension: { da: "Kr. himmelfart", en: "Ascension" },
  pentecost: { da: "pinse", en: "Pentecost" },
  christmas: { da: "jul", en: "Christmas" },
} satisfies Record<string, Bilingual>

const seasonOfRule: Record<string, Bilingual> = {
  "01-01": seasons.newYear,
  "easter -3": seasons.easter,
  "easter -2": seasons.easter,
  easter: seasons.easter,
  "easter 1": seasons.easter,
  "easter 39": seasons.ascension,
  "easter 49": seasons.pentecost,
  "easter 50": seasons.pentecost,
  "12-25": seasons.christmas,
  "12-26": seasons.christmas,
}

const denmark = new Holidays("DK", { types: ["public"] })
const years = new Map<number, readonly (DayOff & { rule: string })[]>()

function readYear(year: number) {
  const english = new Map(denmark.getHolidays(year, "en").map((day) => [day.rule, day.name]))
  return denmark.getHolidays(year, "da").map(({ date, name, rule }) => ({
    date: date.slice(0, 10),
    da: name,
    en: english.get(rule) ?? name,
    season: seasonOfRule[rule],
    rule,
  }))
}

function holidaysOf(year: number) {
  const known = years.get(year)
  if (known) return known
  const days = readYear(year)
  years.set(year, days)
  return days
}

/** Denmark's public holidays. What the library calls observances (1 May, 24 December) are not closed days. */
export const danishHolidays = (year: number): DayOff[] => holidaysOf(year).map(({ rule: _, ...day }) => day)

/** The days the authority keeps closed by custom, not by law: an editable default (deadlines.md § 3). */
export function defaultClosingDays(year: number): DayOff[] {
  const ascension = holidaysOf(year).find((day) => day.rule === "easter 39")
  return [
    ...(ascension
      ? [
          {
            date: dateOf(dayOf(ascension.date) + 1),
            da: "Fredag efter Kristi himmelfart",
            en: "Friday after Ascension",
            season: seasons.ascension,
          },
        ]
      : []),
    { date: `${year}-06-05`, da: "Grundlovsdag", en: "Constitution Day" },
    { date: `${year}-12-24`, da: "Juleaftensdag", en: "Christmas Eve", season: seasons.christmas },
    { date: `${year}-12-31`, da: "Nytårsaftensdag", en: "New Year's Eve", season: seasons.newYear },
  ]
}

/** The calendar over the years named, with the closing days given or the default ones. */
export function danishCalendar(
  calendarYears: readonly number[],
  options: { openingHours?: OpeningHours; closingDays?: readonly DayOff[] } = {},
): Calendar {
  return buildCalendar({
    openingHours: options.openingHours,
    closingDays: options.closingDays ?? calendarYears.flatMap(defaultClosingDays),
    holidays: calendarYears.flatMap(danishHolidays),
  })
}
