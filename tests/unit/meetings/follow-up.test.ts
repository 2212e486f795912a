import { describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import {
  type FollowUp,
  followUpSearch,
  groupFollowUps,
  narrowFollowUps,
  readFollowUpFilter,
} from "#app/meetings/follow-up/follow-up.ts"
import { sheetOf } from "#app/meetings/follow-up/sheet.ts"

const now = Date.parse("2026-11-25T10:00:00+01:00")
const today = "2026-11-25"
let id = 0
const line = (over: Partial<FollowUp>): FollowUp => ({
  ...{ kind: "action", id: ++id, text: "Send listen", owner: { key: "u1", name: "Signe" }, dueOn: null, doneAt: null },
  ...{ publishedOn: null, parties: [], meeting: { id: 1, title: "Rådsmøde", startAt: now, type: "council" } },
  ...over,
})
const late = line({ dueOn: "2026-11-20", text: "sent" })
const later = line({ dueOn: "2026-12-20", owner: { key: "a7", name: "Anders" } })
const soon = line({ dueOn: today })
const dateless = line({ kind: "decision", owner: null })
const done = line({ dueOn: "2026-11-01", doneAt: now - 86_400_000 })
const all = [later, done, dateless, soon, late]
const filter = (query: string) => readFollowUpFilter(new URLSearchParams(query))

describe("the follow-up list", () => {
  test("has what is overdue first, then by day, then what has no day, then what is done", () => {
    const groups = groupFollowUps(all, "due", today)
    expect(groups.map(({ key }) => key)).toEqual(["late", "open", "dateless", "done"])
    expect(groups.flatMap(({ rows }) => rows)).toEqual([late, soon, later, dateless, done])
  })

  test("by owner has each one's overdue first", () => {
    const groups = groupFollowUps(all, "owner", today)
    expect(groups.map(({ owner }) => owner)).toEqual(["", "Anders", "Signe"])
    expect(groups.at(-1)?.rows).toEqual([late, soon, done])
  })

  test("shows what is open; what was done a moment ago stays, so that it can be taken back there", () => {
    const justDone = line({ doneAt: now - 60_000 })
    expect(narrowFollowUps([...all, justDone], filter(""), now)).toEqual([later, dateless, soon, late, justDone])
    expect(narrowFollowUps(all, filter("show=done"), now)).toEqual([done])
    expect(narrowFollowUps(all, filter("show=all&owner=-"), now)).toEqual([dateless])
    expect(narrowFollowUps(all, filter("owner=a7&type=council"), now)).toEqual([later])
    expect(narrowFollowUps(all, filter("type=dialogue"), now)).toEqual([])
  })

  test("keeps its filter in the address, and does not mind nonsense there", () => {
    for (const query of ["", "?owner=u1&party=47&type=council&show=all&order=owner"])
      expect(followUpSearch(filter(query.slice(1)))).toBe(query)
    expect(followUpSearch(filter("party=x&type=y&show=z&order="))).toBe("")
  })

  test("exports days as days, and says how each line stands", () => {
    const { headers, rows } = sheetOf([late, dateless], today, messages("da"))
    expect(headers.slice(0, 5)).toEqual(["Frist", "Stand", "Slags", "Hvad", "Ansvarlig"])
    expect(rows[0]?.slice(0, 5)).toEqual([
      { text: "2026-11-20", day: "2026-11-20" },
      ...["Over dato", "Aftale", "sent", "Signe"].map((text) => ({ text })),
    ])
    expect(rows[1]?.[1]).toEqual({ text: "Uden dato" })
    for (const row of rows) expect(row).toHaveLength(headers.length)
  })
})
