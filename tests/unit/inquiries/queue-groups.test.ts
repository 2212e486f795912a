import { describe, expect, test } from "vitest"
import { groupRows, queueGroup } from "#app/inquiries/queue-groups.ts"

const at = (local: string) => Date.parse(`${local}+01:00`)
// A Monday.
const now = at("2026-11-23T10:42:00")
const open = (dueAt: number | null) => ({ status: "open" as const, dueAt })

describe("the headings of the queue", () => {
  test("late, today, this week, later, by the clock in Copenhagen", () => {
    expect(queueGroup(open(now - 1), now)).toBe("late")
    expect(queueGroup(open(at("2026-11-23T23:59:00")), now)).toBe("today")
    expect(queueGroup(open(at("2026-11-24T00:00:00")), now)).toBe("week")
    expect(queueGroup(open(at("2026-11-29T23:59:00")), now)).toBe("week")
    expect(queueGroup(open(at("2026-11-30T08:30:00")), now)).toBe("later")
  })

  test("one that waits stands alone, but for a deadline that does not wait", () => {
    expect(queueGroup({ status: "waiting", dueAt: null }, now)).toBe("waiting")
    expect(queueGroup({ status: "waiting", dueAt: now - 1 }, now)).toBe("late")
    expect(queueGroup(open(null), now)).toBe("none")
  })

  test("answered and closed stand under none", () => {
    expect(queueGroup({ status: "answered", dueAt: null }, now)).toBe("settled")
    expect(queueGroup({ status: "closed", dueAt: now - 1 }, now)).toBe("settled")
  })

  test("late comes first, empty headings not at all, and rows keep their order", () => {
    const rows = [open(at("2026-12-04T14:00:00")), open(now - 2), open(now - 1)]
    expect(groupRows(rows, now)).toEqual([
      { group: "late", rows: [rows[1], rows[2]] },
      { group: "later", rows: [rows[0]] },
    ])
  })
})
