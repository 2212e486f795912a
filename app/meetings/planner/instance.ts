import { z } from "zod"
import type { LocalDate, LocalDateTime } from "#app/deadlines/need.ts"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"

/*
 * What the planner is given and what it answers (meetings.md § Planner), as JSON. All times are local, Europe/Copenhagen;
 * stretches are half-open: a meeting may begin where another ends.
 */

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && dateOf(Date.parse(text) / 86_400_000) === text
const date = z.string().refine((text) => Number.isFinite(Date.parse(text)) && isDate(text), "is no date (YYYY-MM-DD)")
const moment = z
  .string()
  .refine((text) => {
    const [, day = "", hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::00)?$/.exec(text) ?? []
    return Number.isFinite(Date.parse(day)) && isDate(day) && Number(hours) < 24 && Number(minutes) < 60
  }, "is no time (YYYY-MM-DDTHH:MM)")
  .transform((text): LocalDateTime => text.slice(0, 16))
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "is no time of day (HH:MM)")
const busy = z.array(z.tuple([moment, moment]).refine(([from, to]) => from <= to, "ends before it begins"))
const name = z.string().min(1)

/** Weeks in which few can meet: winter holidays, July, autumn holidays, Christmas (meetings.md). */
export const defaultAvoidWeeks: readonly number[] = [7, 8, 28, 29, 30, 31, 42, 51, 52]
/** So many on one day for one owner, where nothing else is said: the size of a travel group's day. */
export const defaultMaxPerDay = 3

export const instanceShape = z.object({
  period: z.object({ from: date, to: date }).refine(({ from, to }) => from <= to, "ends before it begins"),
  /** Nothing is planned before today and the lead time for invitations. */
  today: date,
  /** Days from today to the first meeting. */
  leadDays: z.number().int().min(0).default(0),
  durationMin: z.number().int().min(1).max(1440),
  hours: z.object({ from: clock, to: clock }).refine(({ from, to }) => from < to, "ends before it begins"),
  closed: z.array(date).default([]),
  avoidWeeks: z.array(z.number().int().min(1).max(53)).default([...defaultAvoidWeeks]),
  /** Least days between two meetings of one party. */
  spacingDays: z.number().int().min(0).default(0),
  /** Wished for, not required: 1 is Monday. */
  preferredWeekdays: z.array(z.number().int().min(1).max(7)).default([]),
  preferredHours: z.object({ from: clock, to: clock }).nullish(),
  owners: z.array(
    z.object({
      id: name,
      busy: busy.default([]),
      maxPerDay: z.number().int().min(0).nullish(),
      maxPerWeek: z.number().int().min(0).nullish(),
    }),
  ),
  slots: z.array(
    z.object({
      party: name,
      owner: name,
      travelGroup: name.nullish(),
      notBefore: date.nullish(),
      notAfter: date.nullish(),
      lastMeeting: date.nullish(),
      nextMeeting: date.nullish(),
      /** When the same meeting was held last year: the plan keeps near its day of the year. */
      lastYear: date.nullish(),
      busy: busy.default([]),
    }),
  ),
  /** Meetings that stay where they are, whatever the rules say. One fills the party's first slot. */
  locked: z.array(z.object({ party: name, owner: name.nullish(), start: moment })).default([]),
  seed: z.number().int().default(1),
})

export type PlanInstance = z.output<typeof instanceShape>
/** The same as it is written by hand: what has a default may be left out. */
export type PlanInput = z.input<typeof instanceShape>

export const stops = ["period", "leadTime", "spacing", "ownerBusy", "partyBusy", "ownerMax"] as const
/** The rule that kept a slot from being placed. */
export type Stop = (typeof stops)[number]

export type PlannedMeeting = { party: string; owner: string | null; start: LocalDateTime; end: LocalDateTime }
export type UnplacedSlot = { party: string; owner: string; stoppedBy: Stop }

export type Score = {
  slots: number
  placed: number
  /** The sum over owners and weeks of the meetings in a week, squared: the lower, the more even. */
  unevenness: number
  /** No plan of so many meetings can be more even than this. */
  leastUnevenness: number
  /** Owner's days with a meeting, each travel group of a day counted by itself. */
  trips: number
  leastTrips: number
}

export type Plan = { meetings: PlannedMeeting[]; unplaced: UnplacedSlot[]; score: Score }

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes since 1970 by the clock on the wall. */
export const wallMinutes = (at: LocalDateTime): number => dayOf(at.slice(0, 10)) * 1440 + minuteOf(at.slice(11))

export const wallTime = (minutes: number): LocalDateTime => {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  const two = (n: number) => String(n).padStart(2, "0")
  return `${dateOf(day) satisfies LocalDate}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}
