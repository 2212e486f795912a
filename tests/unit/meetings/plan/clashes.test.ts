import { expect, test } from "vitest"
import { findClashes, type Placed } from "#app/meetings/plan/clashes.ts"
import { instanceShape, wallMinutes } from "#app/meetings/planner/instance.ts"

const instance = instanceShape.parse({
  ...{ period: { from: "2027-01-04", to: "2027-03-31" }, today: "2026-11-25", leadDays: 42, durationMin: 120 },
  ...{ hours: { from: "09:00", to: "15:30" }, closed: ["2027-03-25"], avoidWeeks: [7], spacingDays: 42 },
  owners: [{ id: "u1", busy: [["2027-01-12T09:00", "2027-01-12T12:00"]], maxPerDay: 2, maxPerWeek: 3 }, { id: "u2" }],
  slots: [
    { party: "o1", owner: "u1", lastMeeting: "2026-12-17" },
    { party: "o2", owner: "u1", busy: [["2027-02-02T09:00", "2027-02-02T16:00"]] },
    { party: "o3", owner: "u1" },
    { party: "o4", owner: "u1" },
  ],
})
const at = (id: number, start: string, owner = "u1"): Placed => ({
  ...{ id, party: `o${id}`, owner, start: wallMinutes(start) },
})
const of = (id: number, ...all: Placed[]) => findClashes(instance, all).get(id)

test("a time that keeps all rules breaks none", () => expect(of(1, at(1, "2027-02-09T09:00"))).toBeUndefined())

test.each([
  ["the colleague's other meeting", at(3, "2027-01-12T11:00"), ["ownerBusy"]],
  ["the party's", at(2, "2027-02-02T13:00"), ["partyBusy"]],
  ["a closing day", at(3, "2027-03-25T09:00"), ["closed"]],
  ["a Saturday", at(3, "2027-01-16T09:00"), ["closed"]],
  ["a week to be avoided", at(3, "2027-02-16T09:00"), ["closed"]],
  ["the period's end", at(3, "2027-04-01T09:00"), ["period"]],
  ["the lead time", at(3, "2027-01-05T09:00"), ["leadTime"]],
  ["the meeting before", at(1, "2027-01-27T09:00"), ["spacing"]],
  ["the end of the day", at(3, "2027-02-09T14:00"), ["hours"]],
])("too near %s", (_, meeting, clashes) => expect(of(meeting.id, meeting)).toEqual(clashes))

test("a meeting may begin where another ends", () => {
  expect(of(3, at(3, "2027-01-12T12:00"))).toBeUndefined()
  expect(of(3, at(3, "2027-02-09T11:00"), at(2, "2027-02-09T09:00"))).toBeUndefined()
  expect(of(3, at(3, "2027-02-09T10:59"), at(2, "2027-02-09T09:00"))).toEqual(["ownerBusy"])
})

test("a third on a day is one too many, also for the first two", () => {
  const three = [at(2, "2027-02-09T09:00"), at(3, "2027-02-09T11:00"), at(4, "2027-02-09T13:00")]
  expect([...findClashes(instance, three).values()]).toEqual([["ownerMax"], ["ownerMax"], ["ownerMax"]])
  expect(findClashes(instance, [...three.slice(1), at(2, "2027-02-09T09:00", "u2")]).size).toBe(0)
})
