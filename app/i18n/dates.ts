import type { LocalDate } from "#app/deadlines/need.ts"
import {
  type Day,
  dateOf,
  dayOf,
  localDay,
  localTime,
  type Weekday,
  weekdayOf,
  weekNumber,
  weekStart,
} from "#app/deadlines/zone.ts"
import type { Locale } from "./locale.ts"

/*
 * Dates and clock as the look writes them (look/README.md, Wording): "fre. 4. dec. kl. 14", full hours without minutes,
 * and a no-break space inside "kl. 12" and "4. dec.". Tables, not Intl: its Danish has changed between ICU versions, and
 * server and browser must agree to the letter.
 */

/** An instant in epoch milliseconds, or a local date. */
export type When = number | LocalDate

const nb = "\u00a0"

const names = {
  da: {
    weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    shortWeekdays: ["man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
    months: [
      "januar",
      "februar",
      "marts",
      "april",
      "maj",
      "juni",
      "juli",
      "august",
      "september",
      "oktober",
      "november",
      "december",
    ],
    shortMonths: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
    dateDot: ".",
    at: "kl.",
    week: "uge",
    today: "i dag",
    tomorrow: "i morgen",
    yesterday: "i går",
  },
  en: {
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    dateDot: "",
    at: "at",
    week: "week",
    today: "today",
    tomorrow: "tomorrow",
    yesterday: "yesterday",
  },
} as const

const toDay = (when: When): Day => (typeof when === "number" ? localDay(when) : dayOf(when))

function parts(when: When, locale: Locale) {
  const day = toDay(when)
  const [year = "", month = "", date = ""] = dateOf(day).split("-")
  const words = names[locale]
  const at = weekdayOf(day) - 1
  return {
    date: `${Number(date)}${words.dateDot}`,
    month: words.months[Number(month) - 1] ?? "",
    shortMonth: words.shortMonths[Number(month) - 1] ?? "",
    weekday: words.weekdays[at] ?? "",
    shortWeekday: words.shortWeekdays[at] ?? "",
    year,
    numeric: `${date}-${month}-${year}`,
  }
}

/** "12", "15.30"; in English "12:00", "15:30". */
export function clock(at: number, locale: Locale): string {
  const minutes = Math.floor(localTime(at).minutes)
  const hour = Math.floor(minutes / 60)
  const minute = String(minutes % 60).padStart(2, "0")
  if (locale === "en") return `${String(hour).padStart(2, "0")}:${minute}`
  return minute === "00" ? String(hour) : `${hour}.${minute}`
}

/** "kl. 12"; "at 12:00". */
export const atClock = (at: number, locale: Locale) => `${names[locale].at}${nb}${clock(at, locale)}`

/** "tor."; "Thu". */
export const shortWeekday = (when: When, locale: Locale) => parts(when, locale).shortWeekday

/** "torsdag"; "Thursday". */
export const weekday = (when: When, locale: Locale) => parts(when, locale).weekday

/** "tor. 19."; "Thu 19". */
export function weekdayAndDate(when: When, locale: Locale): string {
  const { shortWeekday, date } = parts(when, locale)
  return `${shortWeekday}${nb}${date}`
}

/** "4. dec."; "4 Dec". */
export function shortDate(when: When, locale: Locale): string {
  const { date, shortMonth } = parts(when, locale)
  return `${date}${nb}${shortMonth}`
}

/** "fre. 4. dec."; "Fri 4 Dec". */
export const shortDay = (when: When, locale: Locale) => `${shortWeekday(when, locale)}${nb}${shortDate(when, locale)}`

/** "fre. 4. dec. kl. 14"; "Fri 4 Dec at 14:00". */
export const dayAndClock = (at: number, locale: Locale) => `${shortDay(at, locale)} ${atClock(at, locale)}`

/** "mandag 23. november"; "Monday 23 November". */
export function longDay(when: When, locale: Locale): string {
  const { weekday, date, month } = parts(when, locale)
  return `${weekday} ${date}${nb}${month}`
}

/** "23. november 2026"; "23 November 2026". */
export function longDate(when: When, locale: Locale): string {
  const { date, month, year } = parts(when, locale)
  return `${date}${nb}${month}${nb}${year}`
}

/** "november"; "November". `month` from 1. */
export const monthName = (month: number, locale: Locale): string => names[locale].months[month - 1] ?? ""

/** "mandag"; "Monday". ISO 8601: 1 is Monday. */
export const weekdayName = (day: Weekday, locale: Locale): string => names[locale].weekdays[day - 1] ?? ""

/** "04-12-2026", in fields and exports, in either language. */
export const numericDate = (when: When) => parts(when, "da").numeric

/** "uge 48"; "week 48" (ISO 8601). */
export const weekLabel = (when: When, locale: Locale) => `${names[locale].week}${nb}${weekNumber(toDay(when))}`

/** "i dag", "i morgen", "i går", or null for any other day. */
export function nearDay(when: When, now: number, locale: Locale): string | null {
  const away = toDay(when) - localDay(now)
  const { today, tomorrow, yesterday } = names[locale]
  return away === 0 ? today : away === 1 ? tomorrow : away === -1 ? yesterday : null
}

/** In the same ISO week, Monday to Sunday. */
export const isSameWeek = (when: When, now: number) => weekStart(toDay(when)) === weekStart(localDay(now))

/** "i dag kl. 9.10", "i morgen kl. 12", "tor. kl. 10" this week, "fre. 4. dec. kl. 14" otherwise. */
export function momentWords(at: number, now: number, locale: Locale): string {
  const near = nearDay(at, now, locale) ?? (isSameWeek(at, now) ? shortWeekday(at, locale) : shortDay(at, locale))
  return `${near} ${atClock(at, locale)}`
}
