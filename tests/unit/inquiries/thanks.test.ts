import { describe, expect, test } from "vitest"
import { waivingWords } from "#app/inquiries/thanks.ts"

const sentAt = Date.parse("2026-11-25T10:00:00+01:00")
const waits = (text: string, more: Partial<Parameters<typeof waivingWords>[0]> = {}) =>
  waivingWords({ subject: "SV: Arbejdsfordeling", text, topic: "work-sharing", hasFiles: false, sentAt, ...more }) ===
  null

describe("on a case that was answered, no answer is awaited", () => {
  test.each([
    "Tusind tak for hjælpen!",
    "Mange tak for det hurtige svar.\n\nVenlig hilsen\nMette",
    "Perfekt, tak.",
    "Thanks a lot!",
    "Tak for svaret. I behøver ikke svare på denne mail.",
  ])("by %j", (text) => {
    expect(waits(text)).toBe(false)
  })
})

describe("in doubt it is", () => {
  test.each([
    "Tak. Hvad gør vi så nu?",
    "Tak for svaret, men jeg mangler stadig bilaget.",
    "Tak, det var ikke det, jeg spurgte om.",
    "Tak. Vi har brug for en underskrift senest fredag.",
    "Tak. Det haster.",
    "Vi har fundet ud af det.",
    "Ok",
    "",
    "> Du skal sende ansøgningen til jobcentret.",
    "Thanks, but the form is missing.",
  ])("by %j", (text) => {
    expect(waits(text)).toBe(true)
  })

  test("by a file, whatever is written with it", () => {
    expect(waits("Tusind tak for hjælpen!", { hasFiles: true })).toBe(true)
  })

  test("on a case whose topic waits for nobody: the case may be misread", () => {
    expect(waits("Tak for tilbuddet, vi tager kontakt", { topic: "sales" })).toBe(true)
  })
})
