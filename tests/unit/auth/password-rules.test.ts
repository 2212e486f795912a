import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { commonPasswords } from "#app/auth/common-passwords.ts"
import { choosePasswordForm } from "#app/auth/password-forms.server.ts"
import { findPasswordFault } from "#app/auth/password-rules.ts"
import { messages } from "#app/i18n/messages.ts"

describe("a new password", () => {
  test.each([
    ["elleve-tegn", "short"],
    ["x".repeat(129), "long"],
    ["adgangskode1", "common"],
    ["Adgangskode2026!", "common"],
    ["sommer2026!!", "common"],
    ["aaaaaaaaaaaa", "common"],
    ["121212121212", "common"],
  ])("%s is refused as %s", (password, fault) => {
    expect(findPasswordFault(password)).toBe(fault)
  })

  test.each(["MichaelJackson", "qazwsxedcrfvtgb"])("%s, which has leaked, is refused by the form", (password) => {
    const form = choosePasswordForm(messages("da"), [])
    expect(form.safeParse({ password }).error?.issues.map(({ message }) => message)).toEqual([
      "Den er let at gætte. Brug flere ord, som kun du sætter sammen.",
    ])
    expect(form.safeParse({ password: "to ravne og en bro" }).success).toBe(true)
  })

  test("made of one's own name and address is refused", () => {
    const own = ["Signe Aaholm", "signe.aaholm@region.example"]
    expect(findPasswordFault("signeaaholm1", own)).toBe("own-name")
    expect(findPasswordFault("Aaholm-Signe-26", own)).toBe("own-name")
    expect(findPasswordFault("Signe cykler til Roskilde", own)).toBeNull()
  })

  test("of a few words is taken, in any alphabet", () => {
    expect(findPasswordFault("to ravne og en bro")).toBeNull()
    expect(findPasswordFault("пароль из пяти слов")).toBeNull()
  })

  test("twelve characters are twelve, whatever they are made of", () => {
    expect(findPasswordFault("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔")).toBe("short")
    expect(findPasswordFault("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧")).toBeNull()
  })

  test("a common one stays common with any tail of digits and signs", () => {
    const tails = fc.string({ unit: fc.constantFrom(..."0123456789!?.-# "), minLength: 12, maxLength: 20 })
    const words = [...commonPasswords].filter((word) => /\p{L}/u.test(word))
    fc.assert(
      fc.property(fc.constantFrom(...words), tails, (word, tail) => {
        expect(findPasswordFault(word + tail)).not.toBeNull()
      }),
    )
  })
})
