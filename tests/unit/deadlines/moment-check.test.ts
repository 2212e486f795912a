import { describe, expect, test } from "vitest"
import { doubtMoment, momentAt, pickedMoments } from "#app/deadlines/moment-check.ts"
import { dayOf, localDateTime } from "#app/deadlines/zone.ts"
import { at, calendar } from "./support.ts"

// A Wednesday.
const now = at("2026-11-25T10:00")
const doubt = (moment: string, law: string | null = null) =>
  doubtMoment(at(moment), now, calendar, law === null ? null : at(law))

test("a day without a clock is its close of business", () => {
  const close = (date: string) => localDateTime(momentAt({ day: dayOf(date), minutes: null }, calendar))
  expect(close("2026-11-26")).toBe("2026-11-26T16:00")
  expect(close("2026-11-27")).toBe("2026-11-27T15:00")
  expect(localDateTime(momentAt({ day: dayOf("2026-11-27"), minutes: 720 }, calendar))).toBe("2026-11-27T12:00")
})

describe("before a deadline is set", () => {
  test("an open moment ahead is in no doubt", () => {
    expect(doubt("2026-11-27T12:00")).toBeNull()
    expect(doubt("2026-11-27T15:00")).toBeNull()
  })

  test("one that has passed is", () => {
    expect(doubt("2026-11-25T09:59")).toMatchObject({ code: "past" })
  })

  test("a closed one is, with the last open moment before it and the day's name", () => {
    expect(doubt("2026-11-28T12:00")).toMatchObject({ code: "closed", before: at("2026-11-27T15:00"), name: null })
    expect(doubt("2026-12-25T12:00")).toMatchObject({
      code: "closed",
      before: at("2026-12-23T16:00"),
      name: { da: "Juledag" },
    })
    expect(doubt("2026-11-27T20:00")).toMatchObject({ code: "closed", before: at("2026-11-27T15:00") })
  })

  test("no open moment is offered that has passed", () => {
    const friday = at("2026-11-27T16:00")
    expect(doubtMoment(at("2026-11-28T12:00"), friday, calendar, null)).toMatchObject({ code: "closed", before: null })
  })

  test("one later than the law is, and says when the law wants it", () => {
    expect(doubt("2026-12-04T12:00", "2026-12-03T16:00")).toEqual({
      code: "after-law",
      at: at("2026-12-04T12:00"),
      law: at("2026-12-03T16:00"),
    })
    expect(doubt("2026-12-03T16:00", "2026-12-03T16:00")).toBeNull()
  })
})

describe("what is offered", () => {
  const offered = (from: string, law: string | null = null) =>
    pickedMoments(at(from), calendar, law === null ? null : at(law)).map(
      ({ pick, at }) => `${pick} ${localDateTime(at)}`,
    )

  test("the next working day, the third, the end of the week and the law's, each at close of business", () => {
    expect(offered("2026-11-25T10:00", "2026-12-03T16:00")).toEqual([
      "one-day 2026-11-26T16:00",
      "three-days 2026-11-30T16:00",
      "week 2026-11-27T15:00",
      "law 2026-12-03T16:00",
    ])
  })

  test("no end of a week that has ended, and no law's deadline that has passed", () => {
    expect(offered("2026-11-27T15:30", "2026-11-27T15:00")).toEqual([
      "one-day 2026-12-01T16:00",
      "three-days 2026-12-03T16:00",
    ])
  })
})
