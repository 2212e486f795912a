import type { Bilingual, Calendar } from "./calendar.ts"
import type { TypedMoment } from "./moment-input.ts"
import { addWorkingDays, closeOfBusiness, openFrom, openHoursOn, previousOpenMoment } from "./working-time.ts"
import { dateOf, instantOf, localDay, weekStart } from "./zone.ts"

/** Why a colleague should look once more before a deadline is set to `at`; all instants in epoch milliseconds. */
export type MomentDoubt =
  | { code: "past"; at: number }
  /** `before`: the last open moment before it, unless that has passed. `name`: of a day off. */
  | { code: "closed"; at: number; before: number | null; name: Bilingual | null }
  | { code: "after-law"; at: number; law: number }

/** The moment meant: a day without a clock is its close of business; on a closed day, four in the afternoon. */
export function momentAt({ day, minutes }: TypedMoment, calendar: Calendar): number {
  if (minutes !== null) return instantOf(day, minutes)
  return openHoursOn(calendar, day)?.closes ?? instantOf(day, 16 * 60)
}

/** What speaks against the moment; null where nothing does. `law`: when the law wants the answer, where it does. */
export function doubtMoment(at: number, now: number, calendar: Calendar, law: number | null): MomentDoubt | null {
  if (at <= now) return { code: "past", at }
  if (law !== null && at > law) return { code: "after-law", at, law }
  const before = previousOpenMoment(calendar, at)
  if (before === at) return null
  const off = calendar.closedDays.get(dateOf(localDay(at)))
  return { code: "closed", at, before: before > now ? before : null, name: off ? { da: off.da, en: off.en } : null }
}

export const deadlinePicks = ["one-day", "three-days", "week", "law"] as const
export type DeadlinePick = (typeof deadlinePicks)[number]

/** The moments offered, each at close of business; the end of the week only while it is ahead. */
export function pickedMoments(
  now: number,
  calendar: Calendar,
  law: number | null,
): { pick: DeadlinePick; at: number }[] {
  const inDays = (days: number) => openFrom(calendar, localDay(addWorkingDays(calendar, now, days))).closes
  const week = closeOfBusiness(calendar, dateOf(weekStart(localDay(now)) + 6))
  const picks: { pick: DeadlinePick; at: number | null }[] = [
    { pick: "one-day", at: inDays(1) },
    { pick: "three-days", at: inDays(3) },
    { pick: "week", at: week },
    { pick: "law", at: law },
  ]
  return picks.flatMap(({ pick, at }) => (at !== null && at > now ? [{ pick, at }] : []))
}
