import { describe, expect, test } from "vitest"
import { buildCalendar } from "#app/deadlines/calendar.ts"
import { rowDue } from "#app/inquiries/row-due.ts"

const at = (local: string) => Date.parse(`${local}+01:00`)
// A Monday.
const now = at("2026-11-23T10:42:00")
const calendar = buildCalendar({})
const due = (row: Partial<Parameters<typeof rowDue>[0]>, locale: "da" | "en" = "da") => {
  const open = { status: "open" as const, dueAt: null, warnAt: null, waitingReason: null, settledAt: null }
  const { state, word, time, datetime } = rowDue({ ...open, ...row }, now, calendar, locale)
  return { state, words: `${word} ${time}`.trim().replaceAll("\u00a0", " "), datetime }
}

describe("how a case stands, in words", () => {
  test("by its deadline while one runs", () => {
    const tomorrow = at("2026-11-24T12:00:00")
    expect(due({ dueAt: tomorrow, warnAt: now })).toEqual({
      state: "soon",
      words: "Snart i morgen kl. 12",
      datetime: "2026-11-24T12:00",
    })
    expect(due({ dueAt: now - 60_000 * 72, warnAt: 0 })).toMatchObject({
      state: "late",
      words: "Over frist 1 t. 12 min.",
    })
  })

  test("by whom it waits for, unless a deadline runs on all the same", () => {
    const waiting = { status: "waiting" as const, waitingReason: "jobcentre" as const }
    expect(due(waiting)).toMatchObject({ state: "wait", words: "Venter på jobcenter" })
    expect(due(waiting, "en")).toMatchObject({ words: "Waiting for the jobcentre" })
    expect(due({ ...waiting, dueAt: now - 1, warnAt: 0 }).state).toBe("late")
  })

  test("by how it ended", () => {
    const settledAt = at("2026-11-20T15:00:00")
    expect(due({ status: "answered", settledAt })).toMatchObject({ state: "done", words: "Besvaret fre. 20. nov." })
    expect(due({ status: "no-reply-needed", settledAt })).toMatchObject({ words: "Kræver ikke svar fre. 20. nov." })
  })

  test("without a shape where nothing is due", () => {
    expect(due({})).toEqual({ state: null, words: "Ingen frist", datetime: null })
  })
})
