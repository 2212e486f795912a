import { describe, expect, test } from "vitest"
import { readability } from "#app/lib/lix.ts"

describe("readability", () => {
  test("is words per sentence plus the share of long words", () => {
    // 13 words in 2 sentences, 3 of them over six letters: 6.5 + 23.1.
    const text = "Du skal sende ansøgningen til jobcentret i dag. Det er nemt nok, virkelig."
    expect(text.match(/[\p{L}]+/gu)).toHaveLength(13)
    expect(readability(text)).toEqual({ lix: Math.round(13 / 2 + (100 * 3) / 13), level: "easy" })
  })

  test("calls long words in a long sentence very hard", () => {
    const text =
      "Beskæftigelsesregionens sagsbehandlingsforpligtelser forudsætter arbejdsmarkedspolitiske konsekvensberegninger vedrørende jobcentrenes implementeringsomkostninger samt efterfølgende kvalitetssikringsprocedurer inden beslutningsgrundlaget offentliggøres."
    expect(readability(text)?.level).toBe("very-hard")
  })

  test("says nothing of a greeting", () => {
    expect(readability("Kære Mette\n\nTak for din henvendelse.")).toBeNull()
    expect(readability("")).toBeNull()
  })

  test("counts an empty line as the end of a sentence, and a full stop inside a number not", () => {
    const words = "nu er det en dag i uge to som vi har set"
    expect(readability(`${words}\n\n${words}`)?.lix).toBe(12)
    expect(readability(`${words} 1.200 ${words}`)?.lix).toBe(26)
  })
})
