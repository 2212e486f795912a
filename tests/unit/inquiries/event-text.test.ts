import { describe, expect, test } from "vitest"
import { eventText } from "#app/inquiries/event-text.ts"
import { type EventEntry, inquiryEventTypes } from "#app/inquiries/views.ts"

const say = (type: EventEntry["type"], data: EventEntry["data"] = {}, actor: string | null = "Signe Aaholm") =>
  eventText({ kind: "event", id: 1, at: 0, type, data, actor }, "da")

describe("what a change is told as", () => {
  test("who took a case, and who was given it", () => {
    expect(say("assigned", { to: "Signe Aaholm", unit: "Erhverv" })).toBe("Signe Aaholm tog sagen.")
    expect(say("assigned", { to: "Jonas Bæk Ravn", unit: "Erhverv" })).toBe(
      "Signe Aaholm gav sagen til Jonas Bæk Ravn, Erhverv.",
    )
    expect(say("assigned", { to: null, unit: null })).toBe("Signe Aaholm lagde sagen tilbage som ufordelt.")
  })

  test("a proposal, and whether it was right", () => {
    expect(say("received", { topic: "press", unit: "Kommunikation" }, null)).toBe(
      "Modtaget. Foreslået: Presse, Kommunikation.",
    )
    expect(say("triaged", { topic: "press", targetGroup: "media", unit: null, corrected: true })).toBe(
      "Rettet af Signe Aaholm: Presse, Medier.",
    )
  })

  test("why it was closed, and by whom it was opened", () => {
    expect(say("closed", { reason: "duplicate", text: "Se 00041." })).toBe("Lukket af Signe Aaholm: Dublet. Se 00041.")
    expect(say("reopened", { by: "mail" }, null)).toBe("Åbnet igen, fordi afsenderen skrev.")
  })

  test("where a changed rule moved the deadline to, and which rule", () => {
    const [from, to] = [Date.parse("2026-11-23T14:42:00+01:00"), Date.parse("2026-11-23T12:42:00+01:00")]
    const why = { da: "Reglen Presse, 2 arbejdstimer.", en: "The rule Press, 2 working hours." }
    expect(say("deadline-moved", { kind: "reply", from, to, why })?.replace(/\u00a0/g, " ")).toBe(
      "Signe Aaholm flyttede svarfristen fra man. 23. nov. kl. 14.42 til man. 23. nov. kl. 12.42 efter de nye regler. Reglen Presse, 2 arbejdstimer.",
    )
  })

  test("nothing where the reply beside it says it", () => {
    expect(say("answered")).toBeNull()
  })

  test("every change can be told in both languages, whatever an older version has written with it", () => {
    for (const type of inquiryEventTypes)
      for (const locale of ["da", "en"] as const)
        for (const data of [{}, { to: 1, reason: [], topic: "gone", kind: "gone", unit: {}, number: null }]) {
          const text = eventText({ kind: "event", id: 1, at: 0, type, data, actor: null }, locale)
          expect(text ?? "").not.toMatch(/undefined|null|NaN|\[object/)
        }
  })
})
