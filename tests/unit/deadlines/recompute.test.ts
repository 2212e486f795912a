import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Pause, resumeAfterPause } from "#app/deadlines/amend.ts"
import { buildCalendar, type Calendar, type Hours } from "#app/deadlines/calendar.ts"
import { danishHolidays, defaultClosingDays } from "#app/deadlines/danish-holidays.server.ts"
import { decideDeadline } from "#app/deadlines/decide.ts"
import type { Need } from "#app/deadlines/need.ts"
import { type DeadlineRule, deadlineUnits } from "#app/deadlines/policy.ts"
import { recomputeDeadline } from "#app/deadlines/recompute.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { at, calendar, hours, need, rule } from "./support.ts"

const press = rule({ amount: 4, unit: "working-hours", warnHours: 2 })
const twoHours = rule({ amount: 2, unit: "working-hours", warnHours: 1 })
const tenDays = rule({ amount: 10 })
const monday = at("2026-11-23T09:00")

/** Whatever an administrator may have set up. */
const anyRule: fc.Arbitrary<DeadlineRule> = fc
  .record({
    amount: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom(...deadlineUnits),
    warnHours: fc.integer({ min: 0, max: 40 }),
    acknowledgeDays: fc.option(fc.integer({ min: 1, max: 3 })),
    statutory: fc.boolean(),
  })
  .map(rule)
const years = [2025, 2026, 2027, 2028]
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    open: fc.integer({ min: 6, max: 10 }),
    close: fc.integer({ min: 12, max: 18 }),
    days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    closingDays: fc.boolean(),
  })
  .map(({ open, close, days, closingDays }) => {
    const week: Hours = { open: open * 60, close: close * 60 }
    return buildCalendar({
      openingHours: Object.fromEntries(days.map((day) => [day, week])),
      holidays: years.flatMap(danishHolidays),
      closingDays: closingDays ? years.flatMap(defaultClosingDays) : [],
    })
  })
const moment = fc.integer({ min: at("2026-01-02T00:00"), max: at("2027-06-01T00:00") })
const anyNeed: fc.Arbitrary<Need> = fc
  .record({ by: fc.option(moment.map((at) => dateOf(localDay(at)))), urgent: fc.boolean() })
  .map(({ by, urgent }) => need({ by, urgency: urgent ? "urgent" : "normal" }))

describe("without pauses", () => {
  test("is what would have been decided from the start", () => {
    fc.assert(
      fc.property(anyNeed, anyRule, anyCalendar, moment, (need, rule, calendar, receivedAt) => {
        const { receivedAt: _, ...decided } = decideDeadline(need, rule, receivedAt, calendar)
        expect(recomputeDeadline({ need, receivedAt, pauses: [] }, rule, calendar).deadline).toMatchObject(decided)
      }),
    )
  })

  test("keeps the sender's own moment under any rule that gives more time", () => {
    const grounds = { need: need({ by: "2026-11-24T12:00" }), receivedAt: monday, pauses: [] }
    expect(recomputeDeadline(grounds, tenDays, calendar).deadline.dueAt).toBe(at("2026-11-24T12:00"))
    expect(recomputeDeadline(grounds, press, calendar).deadline.dueAt).toBe(at("2026-11-23T13:00"))
  })
})

describe("with pauses", () => {
  const twice: Pause[] = [
    { from: at("2026-11-23T10:00"), to: at("2026-11-23T12:00") },
    { from: at("2026-11-24T09:00"), to: at("2026-11-25T09:00") },
  ]

  test("the new deadline moves by the working time of each, in whatever order they come", () => {
    const grounds = { need: need({}), receivedAt: monday, pauses: twice }
    const { deadline } = recomputeDeadline(grounds, press, calendar)
    // 9:00 + 4 h = 13:00; + 2 h = 15:00; + 7.5 h = Tuesday 15:00.
    expect(deadline.dueAt).toBe(at("2026-11-24T15:00"))
    expect(deadline.reasons).toContainEqual({ code: "pause", ms: hours(9.5) })
    expect(recomputeDeadline({ ...grounds, pauses: twice.toReversed() }, press, calendar).deadline).toEqual(deadline)
  })

  test("is what ending them one by one gave, under the rule it had", () => {
    fc.assert(
      fc.property(
        anyNeed,
        anyRule,
        anyCalendar,
        moment,
        fc.integer({ min: 1, max: 500 }),
        (need, rule, cal, received, h) => {
          const pauses = [0, 1].map((n) => ({
            from: received + hours(h * (2 * n + 1)),
            to: received + hours(h * (2 * n + 2)),
          }))
          const step = (deadline: ReturnType<typeof resumeAfterPause>, pause: Pause) =>
            resumeAfterPause(deadline, pause, cal)
          const lived = pauses.reduce(step, decideDeadline(need, rule, received, cal))
          expect(recomputeDeadline({ need, receivedAt: received, pauses }, rule, cal).deadline).toEqual(lived)
        },
      ),
    )
  })

  test("the law's deadline does not move", () => {
    const law = rule({ amount: 7, unit: "working-days", statutory: true })
    const grounds = { need: need({}), receivedAt: monday, pauses: twice }
    const { deadline, decided } = recomputeDeadline(grounds, law, calendar)
    expect(deadline.dueAt).toBe(decided.dueAt)
    expect(deadline.statutoryDueAt).toBe(at("2026-12-02T16:00"))
  })
})

describe("the calendar", () => {
  test("across the change to summer time hours are those of the clock on the wall", () => {
    const friday = at("2026-03-27T14:00")
    const { deadline } = recomputeDeadline({ need: need({}), receivedAt: friday, pauses: [] }, twoHours, calendar)
    // One hour on Friday until 15:00, one on Monday from 8:30, which is summer time.
    expect(deadline.dueAt).toBe(Date.parse("2026-03-30T09:30:00+02:00"))
  })

  test("a new closing day moves our promise past it, and the law's not", () => {
    const closed = buildCalendar({
      closingDays: [{ date: "2026-11-30", da: "Flytning", en: "Moving" }],
      holidays: years.flatMap(danishHolidays),
    })
    const grounds = { need: need({}), receivedAt: monday, pauses: [] }
    const ours = rule({ amount: 5 })
    const law = rule({ amount: 7, statutory: true })
    expect(recomputeDeadline(grounds, ours, calendar).deadline.dueAt).toBe(at("2026-11-30T09:00"))
    expect(recomputeDeadline(grounds, ours, closed).deadline.dueAt).toBe(at("2026-12-01T09:00"))
    expect(recomputeDeadline(grounds, law, closed).deadline.dueAt).toBe(at("2026-12-02T16:00"))
  })
})
