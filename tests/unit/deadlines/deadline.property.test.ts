import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Pause, resumeAfterPause } from "#app/deadlines/amend.ts"
import { type Deadline, decideDeadline } from "#app/deadlines/decide.ts"
import { afterOpen, afterOpenDays, clockOf, dateOf, lastOpenBy, moment, nextOpen, openBetween } from "./minutes.ts"
import { calendar, minutes, need, rule } from "./support.ts"

const runs = { numRuns: 10_000 }

const ruleTime = fc.oneof(
  fc.record({ unit: fc.constant("working-hours" as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant("working-days" as const), amount: fc.integer({ min: 1, max: 12 }) }),
)

/** What a sender may ask for: a minute up to two weeks on or a few days ago, or the day it falls on. */
const asked = fc.record({ on: fc.integer({ min: -5 * 1440, max: 14 * 1440 }), timed: fc.boolean() })

const written = (minute: number, timed: boolean): string => {
  const clock = clockOf(minute)
  const two = (value: number) => String(value).padStart(2, "0")
  return timed ? `${dateOf(minute)}T${two(Math.floor(clock / 60))}:${two(clock % 60)}` : dateOf(minute)
}

/** The minute after the day's last: from there the last open moment is looked for, as on a day that is closed. */
const endOfDay = (from: number): number => {
  let minute = from
  while (dateOf(minute) === dateOf(from)) minute++
  return minute
}

/** The hour that comes twice in October cannot be told from the clock on the wall. */
const isTwice = (minute: number): boolean =>
  written(minute, true) === written(minute - 60, true) || written(minute, true) === written(minute + 60, true)

/** When an inquiry is due, told minute by minute from deadlines.md § 3. */
const slowDue = (received: number, by: { minute: number; timed: boolean } | null, urgent: boolean, time: RuleTime) => {
  const start = nextOpen(received)
  const full = time.unit === "working-hours" ? afterOpen(start, time.amount * 60) : afterOpenDays(start, time.amount)
  if (by !== null) {
    const wanted = lastOpenBy(by.timed ? by.minute : endOfDay(by.minute))
    return Math.min(full, Math.max(wanted, afterOpen(start, 60)))
  }
  if (!urgent) return full
  const half = Math.max(240, openBetween(start, full) / 2)
  const whole = afterOpen(start, Math.floor(half))
  return Math.min(full, half % 1 === 0 ? whole : nextOpen(whole) + 0.5)
}
type RuleTime = { unit: "working-hours" | "working-days"; amount: number }

describe("agrees with counting minute by minute", () => {
  test("in when an inquiry is due: rule, haste and the sender's own moment, through Easter and summer time", () => {
    fc.assert(
      fc.property(moment, fc.option(asked), fc.boolean(), ruleTime, (received, wish, urgent, time) => {
        const by = wish === null ? null : { minute: received + wish.on, timed: wish.timed }
        fc.pre(by === null || !isTwice(by.minute))
        const { dueAt } = decideDeadline(
          need({ by: by === null ? null : written(by.minute, by.timed), urgency: urgent ? "urgent" : "normal" }),
          rule(time),
          received * 60_000,
          calendar,
        )
        expect(dueAt).toBe(slowDue(received, by, urgent, time) * 60_000)
      }),
      runs,
    )
  })

  test("in when it is due after up to three pauses: minutes we waited are not counted", () => {
    const pauses = fc.array(
      fc.record({ after: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 8_000 }) }),
      { minLength: 1, maxLength: 3 },
    )
    const promise = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(moment, promise, pauses, (received, hours, waits) => {
        const promised = rule({ unit: "working-hours", amount: hours, warnHours: 0 })
        let deadline: Deadline = decideDeadline(need({}), promised, received * 60_000, calendar)
        const waited: Pause[] = []
        for (const { after, length } of waits) {
          const since = (waited.at(-1)?.to ?? received * 60_000) / 60_000
          const from = since + Math.floor(after * Math.max(0, deadline.dueAt / 60_000 - 1 - since))
          const pause = { from: from * 60_000, to: (from + length) * 60_000 }
          deadline = resumeAfterPause(deadline, pause, calendar)
          waited.push(pause)
        }
        const runsOn = (minute: number) =>
          waited.every(({ from, to }) => minutes(minute) < from || minutes(minute) >= to)
        expect(deadline.dueAt).toBe(afterOpen(received, hours * 60, runsOn) * 60_000)
      }),
      runs,
    )
  })
})

test("a pause never brings the deadline forward, nor moves the law's", () => {
  const pause = fc.record({ after: fc.integer({ min: 0, max: 20_000 }), length: fc.integer({ min: 0, max: 20_000 }) })
  fc.assert(
    fc.property(moment, pause, fc.integer({ min: 1, max: 10 }), (received, { after, length }, days) => {
      const from = (received + after) * 60_000
      const paused = { from, to: from + length * 60_000 }
      for (const statutory of [false, true]) {
        const promised = rule({ unit: "working-days", amount: days, statutory })
        const before = decideDeadline(need({}), promised, received * 60_000, calendar)
        const resumed = resumeAfterPause(before, paused, calendar)
        if (statutory) expect(resumed.dueAt).toBe(before.dueAt)
        else expect(resumed.dueAt).toBeGreaterThanOrEqual(before.dueAt)
        expect(resumed.warnAt).toBeLessThanOrEqual(resumed.dueAt)
      }
    }),
    { numRuns: 1000 },
  )
})
