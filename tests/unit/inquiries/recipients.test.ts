import { describe, expect, test } from "vitest"
import { formatRecipient, recipientsPattern } from "#app/inquiries/recipients.ts"

// As a browser reads the attribute: the whole value, under the v flag.
const takes = (value: string) => new RegExp(`^(?:${recipientsPattern})$`, "v").test(value)

describe("the recipients of a reply", () => {
  test("one or several addresses, with names or without", () => {
    expect(takes("mli@vindrose.example")).toBe(true)
    expect(takes("Mette Lindhjem <mli@vindrose.example>")).toBe(true)
    expect(takes("Mette <mli@vindrose.example>, ras@koege.example; x@y.example")).toBe(true)
  })

  test("not a name alone, nor an address with a part missing", () => {
    expect(takes("Mette Lindhjem")).toBe(false)
    expect(takes("mli@")).toBe(false)
    expect(takes("mli@vindrose.example, Rasmus")).toBe(false)
  })

  test("a name with a comma does not become two recipients", () => {
    const shown = formatRecipient({ name: 'Lindhjem, "Mette"', address: "mli@vindrose.example" })
    expect(shown).toBe("Lindhjem Mette <mli@vindrose.example>")
    expect(takes(shown)).toBe(true)
    expect(formatRecipient({ name: "", address: "mli@vindrose.example" })).toBe("mli@vindrose.example")
  })
})
