import { z } from "zod"
import type { Hours, OpeningHours } from "#app/deadlines/calendar.ts"
import type { Weekday } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]
export type HoursFields = Record<`opens${Weekday}` | `closes${Weekday}`, string>

/** "8.30", "8:30", "0830", "8" as minutes past midnight; null where it is no time of day. */
export function readClock(text: string): number | null {
  const [, hours, minutes = "0"] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim()) ?? []
  const at = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(minutes) < 60 && at <= 24 * 60 ? at : null
}

/** "8.30", "16.00"; "08:30". */
export function clockText(at: number, locale: Locale): string {
  const hour = String(Math.floor(at / 60))
  const minute = String(at % 60).padStart(2, "0")
  return locale === "da" ? `${hour}.${minute}` : `${hour.padStart(2, "0")}:${minute}`
}

const blank = z.string().max(20).default("")

/** Both times of a weekday, or neither where it is closed. Refuses a week without an open day. */
export function hoursForm({ calendar: { wrong } }: Messages) {
  const times = weekdays.flatMap((day) => [[`opens${day}`, blank] as const, [`closes${day}`, blank] as const])
  return z.object(Object.fromEntries(times)).transform((form, check): OpeningHours => {
    const refuse = (path: string[], message: string) => check.addIssue({ code: "custom", path, message })
    const week: Partial<Record<Weekday, Hours>> = {}
    let filled = false
    for (const day of weekdays) {
      const [opens, closes] = [`opens${day}`, `closes${day}`]
      const typed = [opens, closes].filter((name) => form[name]?.trim())
      if (typed.length === 0) continue
      filled = true
      if (typed.length === 1) refuse([form[opens]?.trim() ? closes : opens], wrong.both)
      const unread = typed.filter((name) => readClock(form[name] ?? "") === null)
      for (const name of unread) refuse([name], wrong.time)
      const open = readClock(form[opens] ?? "")
      const close = readClock(form[closes] ?? "")
      if (open === null || close === null) continue
      if (close <= open) refuse([closes], wrong.order)
      week[day] = { open, close }
    }
    if (!filled) refuse([], wrong.allClosed)
    return week
  })
}

export function hoursFields(week: OpeningHours, locale: Locale): HoursFields {
  const times = weekdays.flatMap((day) => {
    const hours = week[day]
    const text = (at: number | undefined) => (at === undefined ? "" : clockText(at, locale))
    return [
      [`opens${day}`, text(hours?.open)],
      [`closes${day}`, text(hours?.close)],
    ]
  })
  return Object.fromEntries(times) as HoursFields
}
