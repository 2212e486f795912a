import { describe, expect, test } from "vitest"
import { findReminder, givesMoreTime } from "#app/deadlines/later-words.ts"
import { at } from "./support.ts"

const sentAt = at("2026-11-25T10:00")
const mail = (text: string, subject = "SV: Spørgsmål") => ({ subject, text, sentAt })

describe("a later mail", () => {
  test.each([
    "Fristen er forlænget til fredag den 4. december.",
    "Ny frist: 4. december",
    "Deadline has been moved to 4 December",
    "Det haster ikke alligevel.",
  ])("gives more time: %s", (text) => {
    expect(givesMoreTime(mail(text))).toBe(true)
  })

  test.each(["Kan I svare senest den 4. december?", "Mødet er flyttet til 4. december.", "Tak for hjælpen."])(
    "gives none: %s",
    (text) => {
      expect(givesMoreTime(mail(text))).toBe(false)
    },
  )

  test.each([
    ["Hej\n\nVi rykker for svar på nedenstående.", "Vi rykker"],
    ["I am still waiting for your answer. A gentle reminder.", "still waiting"],
    ["Jeg har stadig ikke fået svar.", "stadig ikke fået svar"],
  ])("asks for the answer it is owed: %s", (text, words) => {
    expect(findReminder(mail(text))).toBe(words)
  })

  test("may say so in its own subject, but an answer's subject is not its own", () => {
    expect(findReminder(mail("Se nedenfor.", "Rykker"))).toBe("Rykker")
    expect(findReminder(mail("Her er det, I bad om.", "SV: Rykker"))).toBeNull()
  })

  test.each(["Det haster.", "Her er tallene.", "Tak.\n\n> Vi rykker for svar."])("does not: %s", (text) => {
    expect(findReminder(mail(text))).toBeNull()
  })
})
