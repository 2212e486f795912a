import { describe, expect, test } from "vitest"
import { overruleDeadline, resumeAfterPause } from "#app/deadlines/amend.ts"
import { decideDeadline } from "#app/deadlines/decide.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { at, calendar, hours, minutes, need, rule } from "./support.ts"

const received = at("2026-11-19T15:12")
const twoDays = rule({ amount: 2, unit: "working-days", warnHours: 10 })
const pause = { from: at("2026-11-20T10:05"), to: at("2026-11-23T09:10") }
const decide = (by: string | null, promise = twoDays) => decideDeadline(need({ by }), promise, received, calendar)

describe("when the sender has answered", () => {
  test("our promise moves by the working time we waited (the board's case)", () => {
    const resumed = resumeAfterPause(decide(null), pause, calendar)
    expect(localDateTime(resumed.dueAt)).toBe("2026-11-24T13:17")
    expect(resumed.reasons.at(-1)).toEqual({ code: "pause", ms: hours(5) + minutes(35) })
  })

  test("what was left is left", () => {
    const before = decide(null)
    const resumed = resumeAfterPause(before, pause, calendar)
    expect(workingTimeBetween(calendar, pause.to, resumed.dueAt)).toBe(
      workingTimeBetween(calendar, pause.from, before.dueAt),
    )
  })

  test("the moment the sender asked for stays while it can be met", () => {
    const resumed = resumeAfterPause(decide("2026-11-23T12:00"), pause, calendar)
    expect(localDateTime(resumed.dueAt)).toBe("2026-11-23T12:00")
    expect(resumed.reasons.map(({ code }) => code)).toEqual(["sender-by", "rule", "pause"])
  })

  test("and moves with the pause where it passed meanwhile", () => {
    const before = decide("2026-11-20T14:00")
    const resumed = resumeAfterPause(before, pause, calendar)
    // 3 h 55 min were left on Friday at 10.05.
    expect(localDateTime(resumed.dueAt)).toBe("2026-11-23T13:05")
  })

  test("the earliest holds anew: a rule that moved past the sender's moment gives way to it", () => {
    const before = decide("2026-11-24T12:00")
    expect(before.reasons[0]?.code).toBe("rule")
    expect(resumeAfterPause(before, pause, calendar).reasons[0]?.code).toBe("sender-by")
  })

  test("the law's deadline does not move", () => {
    const access = rule({ amount: 7, unit: "working-days", statutory: true })
    const resumed = resumeAfterPause(decide(null, access), pause, calendar)
    expect(resumed.dueAt).toBe(decide(null, access).dueAt)
    expect(resumed.statutoryDueAt).toBe(resumed.dueAt)
  })

  test("two pauses are told as one sum", () => {
    const second = { from: at("2026-11-23T13:00"), to: at("2026-11-23T14:00") }
    const resumed = resumeAfterPause(resumeAfterPause(decide(null), pause, calendar), second, calendar)
    expect(localDateTime(resumed.dueAt)).toBe("2026-11-24T14:17")
    expect(resumed.reasons.filter(({ code }) => code === "pause")).toEqual([
      { code: "pause", ms: hours(6) + minutes(35) },
    ])
  })

  test("a pause outside opening hours changes nothing", () => {
    const night = { from: at("2026-11-20T18:00"), to: at("2026-11-22T18:00") }
    expect(resumeAfterPause(decide(null), night, calendar)).toEqual(decide(null))
  })

  test("how late it was is how late it is", () => {
    const late = { from: at("2026-11-25T10:00"), to: at("2026-11-25T12:00") }
    const before = decide(null)
    const resumed = resumeAfterPause(before, late, calendar)
    expect(workingTimeBetween(calendar, resumed.dueAt, late.to)).toBe(
      workingTimeBetween(calendar, before.dueAt, late.from),
    )
  })

  test("the warning keeps its distance", () => {
    const before = decide(null)
    const resumed = resumeAfterPause(before, pause, calendar)
    expect(workingTimeBetween(calendar, resumed.warnAt, resumed.dueAt)).toBe(
      workingTimeBetween(calendar, before.warnAt, before.dueAt),
    )
  })
})

describe("a deadline a person set", () => {
  const overruling = { at: at("2026-12-01T12:00"), actor: "Signe Aaholm", note: "Tallene kommer mandag" }

  test("holds over everything computed, with its reason first", () => {
    const set = overruleDeadline(decide("2026-11-24T12:00"), overruling, calendar)
    expect(set.dueAt).toBe(overruling.at)
    expect(set.reasons.map(({ code }) => code)).toEqual(["overruled", "rule", "sender-by"])
  })

  test("is not moved by a pause", () => {
    const set = overruleDeadline(decide("2026-11-24T12:00"), overruling, calendar)
    const resumed = resumeAfterPause(set, pause, calendar)
    expect([resumed.dueAt, resumed.reasons[0]?.code]).toEqual([overruling.at, "overruled"])
  })

  test("gives way to the next one set", () => {
    const set = overruleDeadline(decide(null), overruling, calendar)
    const again = overruleDeadline(set, { ...overruling, at: at("2026-12-02T12:00") }, calendar)
    expect(again.dueAt).toBe(at("2026-12-02T12:00"))
    expect(again.reasons.filter(({ code }) => code === "overruled")).toHaveLength(1)
  })

  test("leaves the law's deadline visible", () => {
    const access = rule({ amount: 7, unit: "working-days", statutory: true })
    expect(overruleDeadline(decide(null, access), overruling, calendar).statutoryDueAt).toBe(at("2026-11-30T16:00"))
  })
})
