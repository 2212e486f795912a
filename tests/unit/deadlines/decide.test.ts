import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decideDeadline } from "#app/deadlines/decide.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { type Need, noNeed } from "#app/deadlines/need.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { localDateTime, localDay } from "#app/deadlines/zone.ts"
import { at, calendar, hours, need, rule } from "./support.ts"

const twoDays = rule({ amount: 2, unit: "working-days", warnHours: 10 })
const tenDays = rule({ amount: 10, unit: "working-days", warnHours: 15 })
const decide = (wanted: Partial<Need>, by: typeof twoDays, received: string) =>
  decideDeadline(need(wanted), by, at(received), calendar)
const due = (...given: Parameters<typeof decide>) => localDateTime(decide(...given).dueAt)
const codes = (...given: Parameters<typeof decide>) => decide(...given).reasons.map(({ code }) => code)

describe("the rule's deadline", () => {
  test("holds where the sender asks for nothing", () => {
    expect(due({}, twoDays, "2026-11-19T15:12")).toBe("2026-11-23T15:12")
    expect(codes({}, twoDays, "2026-11-19T15:12")).toEqual(["rule"])
  })

  test("in hours of opening", () => {
    expect(due({}, rule({ amount: 4, unit: "working-hours" }), "2026-11-20T14:00")).toBe("2026-11-23T11:30")
  })

  test("in months, from a closed day to the next working day", () => {
    expect(due({}, rule({ amount: 1, unit: "months" }), "2026-11-24T10:00")).toBe("2026-12-28T16:00")
  })

  test("counts from the next opening where the inquiry came outside opening hours, and says so", () => {
    const deadline = decide({}, twoDays, "2026-11-21T22:10")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-25T08:30")
    expect(deadline.reasons[1]).toEqual({
      code: "out-of-hours",
      receivedAt: at("2026-11-21T22:10"),
      at: at("2026-11-23T08:30"),
    })
  })

  test("warns in working time before, never before it came", () => {
    expect(localDateTime(decide({}, tenDays, "2026-11-23T10:00").warnAt)).toBe("2026-12-03T09:00")
    expect(localDateTime(decide({}, rule({ amount: 4, unit: "working-hours" }), "2026-11-23T10:00").warnAt)).toBe(
      "2026-11-23T10:00",
    )
  })

  test("has receipt acknowledged where the rule asks for it, at the latest with the answer", () => {
    const notice = rule({ amount: 3, acknowledgeDays: 1 })
    expect(decide({}, notice, "2026-11-19T15:12").acknowledgeBy).toBe(at("2026-11-20T15:00"))
    expect(decide({ by: "2026-11-20T10:00" }, notice, "2026-11-19T15:12").acknowledgeBy).toBe(at("2026-11-20T10:00"))
    expect(decide({}, twoDays, "2026-11-19T15:12").acknowledgeBy).toBeNull()
  })
})

describe("what the sender asks for", () => {
  test("holds where it is the earlier, with the rule behind it", () => {
    const deadline = decide({ by: "2026-11-24T12:00", quote: "senest tirsdag kl. 12" }, tenDays, "2026-11-19T15:12")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-24T12:00")
    expect(deadline.reasons).toEqual([
      {
        code: "sender-by",
        at: at("2026-11-24T12:00"),
        by: "2026-11-24T12:00",
        quote: "senest tirsdag kl. 12",
        closed: false,
      },
      { code: "rule", at: at("2026-12-03T15:12"), name: tenDays.name, amount: 10, unit: "working-days" },
    ])
  })

  test("never extends the rule's deadline, and is still told", () => {
    expect(due({ by: "2026-12-24" }, twoDays, "2026-11-19T15:12")).toBe("2026-11-23T15:12")
    expect(codes({ by: "2026-12-24" }, twoDays, "2026-11-19T15:12")).toEqual(["rule", "sender-by"])
  })

  test("without a time means close of business that day", () => {
    expect(due({ by: "2026-11-27" }, tenDays, "2026-11-23T10:00")).toBe("2026-11-27T15:00")
  })

  test.each([
    ["a Saturday", "2026-11-28", "2026-11-27T15:00", true],
    ["a Sunday at noon", "2026-11-29T12:00", "2026-11-27T15:00", true],
    ["the evening of an open day", "2026-11-26T20:00", "2026-11-26T16:00", true],
    ["an open day before opening", "2026-11-26T08:00", "2026-11-25T16:00", true],
  ])("on %s moves to the last working moment before", (_, by, moved, closed) => {
    const deadline = decide({ by }, tenDays, "2026-11-23T10:00")
    expect(localDateTime(deadline.dueAt)).toBe(moved)
    expect(deadline.reasons[0]).toMatchObject({ code: "sender-by", closed })
  })

  test("on a day off names it", () => {
    const deadline = decide({ by: "2026-12-24" }, tenDays, "2026-12-17T10:00")
    expect(localDateTime(deadline.dueAt)).toBe("2026-12-23T16:00")
    expect(deadline.reasons[0]).toMatchObject({ closed: { da: "Juleaftensdag", en: "Christmas Eve" } })
  })

  test.each([
    ["a date long past", "2026-11-03", "2026-11-23T11:00", true],
    ["earlier today", "2026-11-23T09:00", "2026-11-23T11:00", true],
    ["in half an hour", "2026-11-23T10:30", "2026-11-23T11:00", false],
  ])("too early to be met (%s) gives the next working hour", (_, by, moved, past) => {
    const deadline = decide({ by }, tenDays, "2026-11-23T10:00")
    expect(localDateTime(deadline.dueAt)).toBe(moved)
    expect(deadline.reasons[0]).toMatchObject({ code: "sender-by-too-soon", past })
  })

  test("in exactly one working hour can be met", () => {
    expect(codes({ by: "2026-11-23T11:00" }, tenDays, "2026-11-23T10:00")).toEqual(["sender-by", "rule"])
  })

  test("today, in a mail after closing, is the first hour of the next morning, and not told as past", () => {
    const deadline = decide({ by: "2026-11-23" }, tenDays, "2026-11-23T17:30")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-24T09:30")
    expect(deadline.reasons[0]).toMatchObject({ code: "sender-by-too-soon", past: false })
  })

  test("in words that allow two readings: the earlier holds and the later is told", () => {
    const deadline = decide({ by: "2026-11-26", latest: "2026-11-27" }, tenDays, "2026-11-23T10:00")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-26T16:00")
    expect(deadline.reasons).toContainEqual({ code: "doubt", latest: "2026-11-27" })
  })

  test("with a weekday that contradicts its date is flagged", () => {
    expect(codes({ by: "2026-11-26", flags: ["weekday-contradicts-date"] }, tenDays, "2026-11-23T10:00")).toContain(
      "flag",
    )
  })
})

describe("urgency", () => {
  test("without a time halves the rule's working time", () => {
    // Ten working days from Monday 10:00 are two weeks, 73 working hours: half is 36 h 30 min.
    expect(due({ urgency: "urgent" }, tenDays, "2026-11-23T10:00")).toBe("2026-11-30T10:00")
    expect(codes({ urgency: "urgent", quote: "haster" }, tenDays, "2026-11-23T10:00")).toEqual(["rule-halved"])
  })

  test("never to under four working hours", () => {
    expect(due({ urgency: "urgent" }, rule({ amount: 1 }), "2026-11-23T10:00")).toBe("2026-11-23T14:00")
  })

  test("never beyond a rule that is shorter still", () => {
    const threeHours = rule({ amount: 3, unit: "working-hours" })
    expect(due({ urgency: "urgent" }, threeHours, "2026-11-23T10:00")).toBe("2026-11-23T13:00")
  })

  test("beside a stated time changes nothing", () => {
    expect(due({ urgency: "urgent", by: "2026-11-27" }, tenDays, "2026-11-23T10:00")).toBe("2026-11-27T15:00")
    expect(due({ urgency: "urgent", by: "2026-12-24" }, tenDays, "2026-11-23T10:00")).toBe("2026-12-07T10:00")
  })

  test("that is low neither shortens nor extends", () => {
    expect(due({ urgency: "low" }, tenDays, "2026-11-23T10:00")).toBe(due({}, tenDays, "2026-11-23T10:00"))
    expect(codes({ urgency: "low" }, tenDays, "2026-11-23T10:00")).toEqual(["rule", "low"])
  })
})

describe("the law's deadline", () => {
  const access = rule({ amount: 7, unit: "working-days", statutory: true })

  test("is counted from the day after receipt and kept beside the sender's", () => {
    const deadline = decide({ by: "2026-11-26" }, access, "2026-11-23T10:00")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-26T16:00")
    expect(deadline.statutoryDueAt).toBe(at("2026-12-02T16:00"))
    expect(deadline.reasons.map(({ code }) => code)).toEqual(["sender-by", "statutory"])
  })

  test("is never pushed by a later wish", () => {
    expect(due({ by: "2026-12-20" }, access, "2026-11-23T10:00")).toBe("2026-12-02T16:00")
  })

  test("stays where an urgent inquiry is promised an earlier answer", () => {
    const deadline = decide({ urgency: "urgent" }, access, "2026-11-23T10:00")
    expect(deadline.reasons.map(({ code }) => code)).toEqual(["rule-halved", "statutory"])
    expect(deadline.statutoryDueAt).toBe(at("2026-12-02T16:00"))
    expect(deadline.dueAt).toBeLessThan(at("2026-12-02T16:00"))
  })

  test("tells when its last day moved from a weekend", () => {
    const month = rule({ amount: 1, unit: "months", statutory: true })
    const deadline = decide({}, month, "2026-10-28T10:00")
    expect(localDateTime(deadline.dueAt)).toBe("2026-11-30T16:00")
    expect(deadline.reasons[0]).toMatchObject({ code: "statutory", moved: true })
  })
})

const anyNeed: fc.Arbitrary<Need> = fc.record({
  by: fc.option(
    fc
      .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 6, 1) / 60_000 })
      .chain((minute) => fc.constantFrom(10, 16).map((length) => localDateTime(minute * 60_000).slice(0, length))),
  ),
  latest: fc.constant(null),
  urgency: fc.constantFrom("urgent", "normal", "low"),
  quote: fc.constant(null),
  consequence: fc.constant(null),
  flags: fc.constant([]),
})

test("whatever the need, rule and moment: due in open time, after receipt, no later than the rule or the law alone", () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
  fc.assert(
    fc.property(anyNeed, fc.constantFrom(...defaultRules), moment, (wanted, by, minute) => {
      const received = minute * 60_000
      const deadline = decideDeadline(wanted, by, received, calendar)
      const stretch = openHoursOn(calendar, localDay(deadline.dueAt))
      expect(stretch && deadline.dueAt >= stretch.opens && deadline.dueAt <= stretch.closes).toBe(true)
      expect(deadline.dueAt - received).toBeGreaterThanOrEqual(hours(1))
      expect(deadline.dueAt).toBeLessThanOrEqual(decideDeadline(noNeed, by, received, calendar).dueAt)
      expect(deadline.warnAt).toBeLessThanOrEqual(deadline.dueAt)
      expect(deadline.reasons[0]).toMatchObject({ at: deadline.dueAt })
    }),
    { numRuns: 2000 },
  )
})
