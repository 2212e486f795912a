import { describe, expect, test } from "vitest"
import { buildCalendar } from "#app/deadlines/calendar.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { shownDeadline } from "#app/inquiries/case-deadline.ts"
import type { CaseDeadline } from "#app/inquiries/views.ts"

const at = (local: string) => Date.parse(`${local}+01:00`)
const now = at("2026-11-23T10:42:00")
const calendar = buildCalendar({})
const name = { da: "Arbejdsfordeling", en: "Work-sharing" }
const rule = (dueAt: number): Reason => ({ code: "rule", at: dueAt, name, amount: 2, unit: "working-days" })
const deadline = (kind: CaseDeadline["kind"], dueAt: number, metAt: number | null = null): CaseDeadline => ({
  ...{ kind, dueAt, warnAt: dueAt - 3_600_000, metAt },
  ...{ overruledBy: null, reasons: [rule(dueAt)] },
})

type Case = Parameters<typeof shownDeadline>[0]
const shown = (view: Partial<Case>) => {
  const open: Case = {
    ...{ status: "open", receivedAt: at("2026-11-19T15:12:00"), deadlines: [], pauses: [], timeline: [] },
    ...{ waitingReason: null, waitingSince: null, answeredAt: null, closedAt: null },
  }
  const found = shownDeadline({ ...open, ...view }, now, calendar, "da")
  const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ")
  return found && { ...found, says: plain(found.heading ?? found.line.heading), state: found.line.state }
}
const tomorrow = at("2026-11-24T12:00:00")

describe("the deadline a case page explains", () => {
  test("is the reply's; the acknowledgement's stands beside it", () => {
    const acknowledged = deadline("acknowledge", at("2026-11-20T15:00:00"), at("2026-11-19T15:12:00"))
    const found = shown({ deadlines: [acknowledged, deadline("reply", tomorrow)] })
    expect(found).toMatchObject({
      says: "Svar i morgen kl. 12",
      beside: [{ kind: "reply" }, { kind: "acknowledge", due: { state: "done", word: "Nået" } }],
    })
  })

  test("is the law's where that comes first", () => {
    const found = shown({ deadlines: [deadline("reply", tomorrow), deadline("statutory", at("2026-11-23T15:00:00"))] })
    expect(found?.says).toBe("Svar i dag kl. 15")
  })

  test("moves with the clock while we wait, and says for whom", () => {
    const waiting = {
      status: "waiting" as const,
      waitingReason: "ams" as const,
      waitingSince: at("2026-11-20T10:05:00"),
    }
    const found = shown({ ...waiting, deadlines: [deadline("reply", tomorrow)] })
    expect(found).toMatchObject({ says: "Venter på AMS", state: "wait" })
    expect(found?.line.due).toBeGreaterThan(found?.line.stop ?? 100)
  })

  test("says how a case ended that nobody answered", () => {
    const closedAt = at("2026-11-23T09:00:00")
    const met = [deadline("reply", tomorrow, closedAt)]
    expect(shown({ status: "forwarded", closedAt, deadlines: met })?.says).toBe("Videresendt i dag kl. 9")
    expect(shown({ status: "answered", answeredAt: closedAt, deadlines: met })?.says).toBe("Besvaret i dag kl. 9")
  })

  test("stands first among the others, each with its own state and moment", () => {
    const late = deadline("acknowledge", at("2026-11-20T15:00:00"))
    const metLate = deadline("acknowledge", at("2026-11-20T15:00:00"), at("2026-11-23T09:00:00"))
    const law = deadline("statutory", at("2026-11-30T16:00:00"))
    const beside = (first: CaseDeadline) =>
      shown({ deadlines: [first, deadline("reply", tomorrow), law] })?.beside.map(
        ({ kind, due: { state, word }, by }) => `${kind} ${state} ${word}, ${by.replaceAll("\u00a0", " ")}`,
      )
    expect(beside(late)).toEqual([
      "reply ok God tid, frist tir. 24. nov. kl. 12",
      "acknowledge late Over frist, frist fre. 20. nov. kl. 15",
      "statutory ok God tid, frist man. 30. nov. kl. 16",
    ])
    expect(beside(metLate)?.[1]).toBe("acknowledge done Nået for sent, frist fre. 20. nov. kl. 15")
    expect(shown({ deadlines: [deadline("reply", tomorrow)] })?.beside).toEqual([])
  })

  test("while we wait only our own reply stands still", () => {
    const waiting = {
      status: "waiting" as const,
      waitingReason: "sender" as const,
      waitingSince: at("2026-11-23T09:00:00"),
    }
    const deadlines = [deadline("reply", tomorrow), deadline("statutory", at("2026-11-30T16:00:00"))]
    expect(shown({ ...waiting, deadlines })?.beside.map(({ due }) => due.state)).toEqual(["wait", "ok"])
  })

  test("tells each pause as an interval with its reason and the hours we were open", () => {
    const pauses = [{ from: at("2026-11-20T14:10:00"), to: at("2026-11-23T09:05:00"), reason: "sender" as const }]
    const found = shown({ deadlines: [deadline("reply", tomorrow)], pauses })
    expect(found?.pauses.map((pause) => pause.replaceAll("\u00a0", " "))).toEqual([
      "Venter på afsender fre. 20. nov. kl. 14.10 – man. 23. nov. kl. 9.05: 1 t. 25 min. åbningstid",
    ])
    expect(found?.skipped).toBe("uden weekend og pauser")
  })

  test("counts from the mail that opened the case again, without the pauses before it", () => {
    const round = at("2026-11-23T09:30:00")
    const found = shown({
      deadlines: [deadline("reply", tomorrow)],
      pauses: [{ from: at("2026-11-20T09:00:00"), to: at("2026-11-20T12:00:00"), reason: "sender" }],
      timeline: [{ kind: "event", id: 1, at: round, actor: null, type: "reopened", data: { by: "mail", round } }],
    })
    expect(found?.pauses).toEqual([])
    expect(found?.steps[0]?.what.replaceAll("\u00a0", " ")).toBe("9.30–16: 6 t. 30 min.")
  })

  test("is none where none was set", () => {
    expect(shown({})).toBeNull()
  })
})
