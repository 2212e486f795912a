import { describe, expect, test } from "vitest"
import { overruleDeadline } from "#app/deadlines/amend.ts"
import { type Deadline, decideDeadline } from "#app/deadlines/decide.ts"
import type { Need } from "#app/deadlines/need.ts"
import { proposeDeadline } from "#app/deadlines/propose.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { at, calendar, need, rule } from "./support.ts"

const tenDays = rule({ amount: 10, unit: "working-days" })
const access = rule({ amount: 7, unit: "working-days", statutory: true })
const received = at("2026-11-19T15:12")
const later = at("2026-11-23T10:00")

const first = (part: Partial<Need>, promise = tenDays) => decideDeadline(need(part), promise, received, calendar)
const propose = (inForce: Deadline, part: Partial<Need>, givesTime = false, promise = tenDays) => {
  const asked = need(part)
  const decided = decideDeadline(asked, promise, later, calendar)
  const found = proposeDeadline(inForce, { need: asked, decided, givesTime }, calendar)
  return found && [found.kind, localDateTime(found.deadline.dueAt)]
}

describe("a later mail proposes", () => {
  test("the earlier moment it asks for", () => {
    expect(propose(first({ by: "2026-11-27" }), { by: "2026-11-25T10:00" })).toEqual(["earlier", "2026-11-25T10:00"])
    expect(propose(first({}), { by: "2026-11-25T10:00" })).toEqual(["earlier", "2026-11-25T10:00"])
  })

  test("half the time from then where it is urgent and names no day, while that is sooner", () => {
    // Ten working days from 23 November end on 7 December; half of them on 30 November.
    expect(propose(first({}), { urgency: "urgent" })?.[0]).toBe("urgent")
    expect(propose(first({ by: "2026-11-24" }), { urgency: "urgent" })).toBeNull()
  })

  test("the later moment it moves its own deadline to", () => {
    expect(propose(first({ by: "2026-11-24" }), { by: "2026-12-02" }, true)).toEqual(["later", "2026-12-02T16:00"])
  })

  test("the rule's deadline where the haste is taken back", () => {
    expect(propose(first({ urgency: "urgent" }), { urgency: "low" })).toEqual(["withdrawn", "2026-12-07T10:00"])
  })

  test("nothing for a later day that moves nothing: the earlier deadline stands", () => {
    expect(propose(first({ by: "2026-11-24" }), { by: "2026-12-02" })).toBeNull()
  })

  test("no more time than our own promise, which is not theirs to move", () => {
    expect(propose(first({}), { by: "2026-12-18" }, true)).toBeNull()
    expect(propose(first({}), { urgency: "low" })).toBeNull()
  })

  test("nothing where it says nothing of time", () => {
    expect(propose(first({ by: "2026-11-24" }), {})).toBeNull()
    expect(propose(first({}), {})).toBeNull()
  })

  test("an earlier moment than one a person set, too", () => {
    const overruling = { at: at("2026-12-04T12:00"), actor: "Signe", note: "Aftalt" }
    const set = overruleDeadline(first({}), overruling, calendar)
    expect(propose(set, { by: "2026-11-25T10:00" })).toEqual(["earlier", "2026-11-25T10:00"])
    expect(propose(set, {})).toBeNull()
  })

  test("never later than the law, which counts from the first mail", () => {
    const inForce = first({ by: "2026-11-24" }, access)
    const asked = need({ by: "2026-12-18" })
    const decided = decideDeadline(asked, access, later, calendar)
    const found = proposeDeadline(inForce, { need: asked, decided, givesTime: true }, calendar)
    expect(found?.deadline.dueAt).toBe(first({}, access).dueAt)
  })
})
