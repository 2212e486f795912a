import { describe, expect, test } from "vitest"
import { buildCalendar } from "#app/deadlines/calendar.ts"
import type { ReviewCase, Standing } from "#app/overview/review/facts.ts"
import { whyWords } from "#app/overview/review/why-text.ts"

const at = (local: string) => Date.parse(`${local}:00+01:00`)
/** A Monday. */
const now = at("2026-11-23T10:42")
const calendar = buildCalendar({})

const one: ReviewCase = {
  ...{ id: 1, number: "H-2026-01871", subject: "Indsigelse", party: "Kompas Job ApS", confidential: false },
  ...{ topic: "framework-agreement", status: "open", dueAt: at("2026-11-19T12:00"), warnAt: null },
  ...{ waitingReason: null, waitingSince: null, receivedAt: at("2026-11-17T10:00"), lastInboundAt: null },
  ...{ remindedAt: null, settledAt: null, assignee: { name: "Jonas Bæk Ravn", left: false }, unit: "Erhverv" },
}
const known: Standing = {
  ...{ kind: "reply", heldSince: at("2026-11-18T09:00"), worked: null, draft: null, failedAt: null, toldAt: null },
  helper: null,
}
const words = (changes: Partial<ReviewCase> = {}, facts: Partial<Standing> = {}, locale: "da" | "en" = "da") => {
  const { why, next } = whyWords({ ...one, ...changes }, { ...known, ...facts }, now, calendar, locale)
  return [why, next].map((text) => text.replaceAll("\u00a0", " "))
}

describe("why a case is late, and what to do", () => {
  test("is that nobody has it: since when, and that it came just before closing", () => {
    const since = at("2026-11-20T14:50")
    expect(words({ assignee: null, receivedAt: since }, { heldSince: since })).toEqual([
      "Ufordelt siden fre. 20. nov. kl. 14.50, i Erhverv. Kom fre. 20. nov. kl. 14.50.",
      "Fordel den i dag.",
    ])
  })

  test("is what we wait for, and that the law does not wait", () => {
    const waiting = { status: "waiting", waitingReason: "ams", waitingSince: at("2026-11-18T12:00") } as const
    expect(words(waiting, { kind: "statutory" })).toEqual([
      "Venter på AMS siden ons. 18. nov. kl. 12, men lovens frist løber.",
      "Ring til Kompas Job ApS, og fortæl, hvad vi venter på.",
    ])
    expect(words({ ...waiting, waitingReason: "sender" }, { kind: "statutory" }, "en")).toEqual([
      "Waiting for the sender since Wed 18 Nov at 12:00, but the law’s deadline runs on.",
      "Ask Kompas Job ApS for the answer again.",
    ])
  })

  test("is a draft that lies ready, whoever has the case", () => {
    expect(words({}, { draft: { at: at("2026-11-20T11:00"), by: "Henrik Vinterdal" } })[1]).toBe(
      "Gør udkastet færdigt, og send det.",
    )
  })

  test("is that it was given to somebody and nothing came of it, and that the sender has asked again", () => {
    expect(words({ remindedAt: at("2026-11-23T08:40") })).toEqual([
      "Hos Jonas Bæk Ravn siden ons. 18. nov. kl. 9. Der er ikke gjort noget ved den. Afsenderen rykkede i dag kl. 8.40.",
      "Svar i dag, eller giv en ny dato.",
    ])
  })

  test("never says that nothing was done where somebody has worked on it since", () => {
    const [why, next] = words({}, { worked: { at: at("2026-11-20T09:00"), by: "Signe Aaholm" } })
    expect(why).toBe("Sidst arbejdede Signe Aaholm på den fre. 20. nov. kl. 9.")
    expect(next).toBe("Ring til Kompas Job ApS, og aftal en ny dato.")
  })

  test("counts work before it was handed on as nobody's now", () => {
    expect(words({}, { worked: { at: at("2026-11-17T11:00"), by: "Signe Aaholm" } })[0]).toMatch(/ikke gjort noget/)
  })

  test("is a colleague who has left, a mail that did not arrive, a receipt that was not sent", () => {
    expect(words({ assignee: { name: "Jonas Bæk Ravn", left: true } })[0]).toBe("Jonas Bæk Ravn er her ikke længere.")
    expect(words({}, { failedAt: now })[1]).toBe("Ret adressen, og send igen.")
    expect(words({ topic: "collective-dismissal" }, { kind: "acknowledge" })[1]).toBe(
      "Send kvittering nu, og orientér jobcentret.",
    )
  })

  test("wants the law's letter until the sender has been told, and then that the date is kept", () => {
    const worked = { at: at("2026-11-20T09:00"), by: "Signe Aaholm" }
    expect(words({}, { kind: "statutory", worked })[1]).toMatch(/^Send et brev med grund og ny dato/)
    expect(words({}, { kind: "statutory", worked, toldAt: worked.at })[1]).toBe("Hold den dato, afsenderen har fået.")
  })
})
