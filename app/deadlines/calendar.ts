import type { Locale } from "#app/i18n/locale.ts"
import type { LocalDate } from "./need.ts"
import type { Weekday } from "./zone.ts"

export type Bilingual = Readonly<Record<Locale, string>>

/** Minutes past midnight by the clock on the wall. */
export type Hours = { readonly open: number; readonly close: number }
/** A weekday left out is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, Hours>>>

/** A closed day: its name, and the season it belongs to where several days share one ("jul"). */
export type DayOff = Bilingual & { readonly date: LocalDate; readonly season?: Bilingual }

/** When the authority is open. Plain data: it can be sent to the browser as it is. */
export type Calendar = {
  readonly openingHours: OpeningHours
  /** Public holidays and the authority's own closing days. */
  readonly closedDays: ReadonlyMap<LocalDate, DayOff>
  /** The only closed days a statutory deadline knows, beside the weekend (deadlines.md § 3). */
  readonly publicHolidays: ReadonlySet<LocalDate>
}

const long: Hours = { open: 8 * 60 + 30, close: 16 * 60 }
/** Monday to Thursday 8:30–16:00, Friday 8:30–15:00 (deadlines.md § 3). */
export const defaultOpeningHours: OpeningHours = {
  1: long,
  2: long,
  3: long,
  4: long,
  5: { open: 8 * 60 + 30, close: 15 * 60 },
}

/**
 * Throws RangeError where no weekday is open or one closes before it opens: no deadline could be met then.
 * A holiday that is a closing day too keeps the holiday's name.
 */
export function buildCalendar({
  openingHours = defaultOpeningHours,
  closingDays = [],
  holidays = [],
}: {
  openingHours?: OpeningHours
  closingDays?: readonly DayOff[]
  holidays?: readonly DayOff[]
}): Calendar {
  const hours = Object.values(openingHours).filter((value) => value !== undefined)
  if (hours.length === 0) throw new RangeError("the calendar has no open weekday")
  if (hours.some(({ open, close }) => !(open >= 0 && open < close && close <= 24 * 60)))
    throw new RangeError("opening hours must begin before they end, within one day")
  return {
    openingHours,
    closedDays: new Map([...closingDays, ...holidays].map((day) => [day.date, day])),
    publicHolidays: new Set(holidays.map((day) => day.date)),
  }
}
