import { createHash } from "node:crypto"
import { parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, test } from "vitest"
import { contactForm } from "#app/front-door/contact-form.ts"
import { isFormToken, isProven, makeFormToken } from "#app/front-door/form-token.server.ts"
import { beginsWithNoughts, proofBits } from "#app/front-door/proof.ts"
import type { Subject } from "#app/front-door/subjects.ts"
import { messages } from "#app/i18n/messages.ts"
import { openTestHouse } from "#tests/support/house.ts"

const now = Date.parse("2026-11-23T10:42:00+01:00")
const right = {
  question: "Tæller de med?",
  name: "Tove Lysholm",
  organisation: "Lysholm A/S",
  email: "Tove@Lysholm.example",
}

function parse(typed: Record<string, string>, subject: Subject = "varsling", locale: "da" | "en" = "da") {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const submission = parseWithZod(form, { schema: contactForm(messages(locale), subject, now) })
  return { ...submission, error: submission.reply().error }
}

describe("the form", () => {
  test("is right with a question, a name and an address", () => {
    const { status, value } = parse(right) as { status?: string; value?: { email: string; when: unknown } }
    expect(status).toBe("success")
    expect(value).toMatchObject({ email: "tove@lysholm.example", when: null, because: "", phone: "" })
  })

  test("says everything that is wrong at once, each at its field, in the reader's language", () => {
    const typed = { email: "tove.lysholm", "when.date": "31-11-2026" }
    expect(parse(typed).error).toMatchObject({
      question: ["Skriv, hvad du vil spørge om."],
      name: ["Skriv dit navn."],
      organisation: ["Skriv virksomhedens navn."],
      email: ["Skriv hele adressen, fx navn@firma.example"],
      "when.date": [expect.stringContaining("30-11-2026")],
    })
    expect(parse(typed, "varsling", "en").error?.email).toEqual([expect.stringContaining("whole address")])
  })

  test("lets a private person ask about something else", () => {
    expect(parse({ ...right, organisation: "" }, "andet").status).toBe("success")
  })

  test("lets no CPR number in, and no dates are taken for one", () => {
    for (const field of ["question", "because", "name", "organisation"])
      expect(parse({ ...right, [field]: "Det gælder 010190-1234." }).error?.[field]?.[0]).toContain("CPR-nummer")
    expect(parse({ ...right, question: "Mødet er 01-01-2027 kl. 12." }).status).toBe("success")
  })
})

describe("the token of a form", () => {
  const house = openTestHouse()
  const token = makeFormToken(house.secrets, now)
  house.close()

  test("is ours for a day, and no other is", () => {
    expect(isFormToken(house.secrets, token, now + 3_600_000)).toBe(true)
    expect(isFormToken(house.secrets, token, now + 25 * 3_600_000)).toBe(false)
    expect(
      isFormToken(
        house.secrets,
        token.replace(/.$/, (end) => (end === "A" ? "B" : "A")),
        now,
      ),
    ).toBe(false)
    expect(isFormToken(house.secrets, "", now)).toBe(false)
  })

  test("is proven by the number whose hash begins with noughts, and by no other", () => {
    const hash = (number: number) => createHash("sha256").update(`${token}:${number}`).digest()
    let found = 0
    while (!beginsWithNoughts(hash(found), proofBits)) found++
    expect(isProven(token, String(found))).toBe(true)
    expect(hash(found).subarray(0, 1)).toEqual(Buffer.from([0]))
    expect(isProven(token, "")).toBe(false)
    expect(isProven(`${token}x`, String(found))).toBe(false)
  })
})
