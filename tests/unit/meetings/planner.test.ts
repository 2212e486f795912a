import { describe, expect, test } from "vitest"
import { instanceShape, type PlanInput } from "#app/meetings/planner/instance.ts"
import { plan } from "#app/meetings/planner.ts"

const quarter: PlanInput = {
  period: { from: "2027-01-04", to: "2027-03-31" },
  today: "2026-11-23",
  leadDays: 28,
  durationMin: 120,
  hours: { from: "09:00", to: "15:30" },
  closed: ["2027-03-25", "2027-03-26"],
  avoidWeeks: [7, 8],
  spacingDays: 42,
  owners: [{ id: "rikke", busy: [["2027-01-12T09:00", "2027-01-12T12:00"]], maxPerDay: 2, maxPerWeek: 5 }],
  slots: [{ party: "Køge", owner: "rikke", travelGroup: "syd", lastMeeting: "2026-11-20" }],
}
const planned = (change: Partial<PlanInput>) => plan(instanceShape.parse({ ...quarter, ...change }))
const parties = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ party: `p${n}`, owner: "rikke", travelGroup: n < count / 2 ? "a" : "b" }))
const whole = (from: string, to: string): [string, string] => [`${from}T00:00`, `${to}T00:00`]

describe("a slot that finds no room is told why", () => {
  test.each<[string, Partial<PlanInput>]>([
    ["period", { slots: [{ party: "Køge", owner: "rikke", notBefore: "2027-04-01" }] }],
    ["period", { hours: { from: "09:00", to: "10:30" } }],
    ["leadTime", { today: "2027-03-20" }],
    ["spacing", { slots: [{ party: "Køge", owner: "rikke", lastMeeting: "2027-02-22" }], spacingDays: 60 }],
    ["ownerBusy", { owners: [{ id: "rikke", busy: [whole("2027-01-01", "2027-04-01")] }] }],
    ["partyBusy", { slots: [{ party: "Køge", owner: "rikke", busy: [whole("2027-01-01", "2027-04-01")] }] }],
    ["ownerMax", { owners: [{ id: "rikke", maxPerDay: 0 }] }],
    ["ownerMax", { owners: [{ id: "rikke", maxPerWeek: 1 }], slots: parties(12) }],
    // Two fill the only day's hours, though three were allowed.
    [
      "ownerBusy",
      {
        period: { from: "2027-01-06", to: "2027-01-06" },
        hours: { from: "09:00", to: "13:30" },
        slots: parties(3),
        owners: [{ id: "rikke" }],
      },
    ],
  ])("%s", (stop, change) => {
    const { unplaced, meetings } = planned(change)
    expect(unplaced.map(({ stoppedBy }) => stoppedBy)).toContain(stop)
    expect(new Set(unplaced.map(({ stoppedBy }) => stoppedBy)).size).toBe(1)
    expect(meetings.length + unplaced.length).toBe((change.slots ?? quarter.slots).length)
  })
})

describe("a plan", () => {
  test("moves others out of the way of one that can only be held on one day", () => {
    const slots = [
      { party: "free", owner: "rikke" },
      { party: "bound", owner: "rikke", busy: [whole("2027-01-01", "2027-01-07"), whole("2027-01-08", "2027-04-01")] },
      {
        party: "bound too",
        owner: "rikke",
        busy: [whole("2027-01-01", "2027-01-07"), whole("2027-01-09", "2027-04-01")],
      },
    ]
    const { meetings, unplaced } = planned({
      period: { from: "2027-01-06", to: "2027-01-08" },
      owners: [{ id: "rikke", maxPerDay: 1 }],
      slots,
    })
    expect(unplaced).toEqual([])
    expect(meetings.map(({ party, start }) => `${start.slice(0, 10)} ${party}`)).toEqual([
      "2027-01-06 free",
      "2027-01-07 bound",
      "2027-01-08 bound too",
    ])
  })

  test("keeps what is locked, even outside the hours, and plans around it", () => {
    const { meetings } = planned({
      period: { from: "2027-01-20", to: "2027-01-20" },
      slots: [...parties(1), { party: "Køge", owner: "rikke" }],
      locked: [{ party: "Køge", start: "2027-01-20T10:00" }],
    })
    expect(meetings).toEqual([
      { party: "Køge", owner: "rikke", start: "2027-01-20T10:00", end: "2027-01-20T12:00" },
      { party: "p0", owner: "rikke", start: "2027-01-20T12:00", end: "2027-01-20T14:00" },
    ])
  })

  test("holds neighbours on one day and spreads the rest over the weeks", () => {
    const { meetings, score } = planned({ slots: parties(20), spacingDays: 0 })
    expect(meetings).toHaveLength(20)
    expect(score.trips).toBeLessThanOrEqual(score.leastTrips + 2)
    expect(score.unevenness).toBeLessThanOrEqual(2 * score.leastUnevenness)
  })

  test("keeps meetings of one party apart through the year", () => {
    const year = { from: "2027-01-04", to: "2027-12-17" }
    const slots = Array.from({ length: 6 }, () => ({ party: "Køge", owner: "rikke" }))
    const { meetings } = planned({ period: year, slots })
    const days = meetings.map(({ start }) => Date.parse(start.slice(0, 10)) / 86_400_000)
    expect(days).toHaveLength(6)
    for (const [n, day] of days.slice(1).entries()) expect(day - (days[n] ?? 0)).toBeGreaterThanOrEqual(42)
  })

  test("keeps near last year's day, and to the weekdays and hours that are wished for", () => {
    const { meetings } = planned({
      slots: [{ party: "Køge", owner: "rikke", lastYear: "2026-01-20" }],
      preferredWeekdays: [3],
      preferredHours: { from: "13:00", to: "15:30" },
    })
    expect(meetings[0]?.start).toBe("2027-01-20T13:00")
  })

  test("begins on the half hour where it may", () => {
    const { meetings } = planned({
      period: { from: "2027-01-12", to: "2027-01-12" },
      owners: [{ id: "rikke", busy: [["2027-01-12T09:00", "2027-01-12T12:10"]] }],
    })
    expect(meetings[0]?.start).toBe("2027-01-12T12:30")
  })

  test("is not made for an owner who is not there", () => {
    expect(() => planned({ slots: [{ party: "Køge", owner: "nobody" }] })).toThrow("no owner nobody")
  })
})
