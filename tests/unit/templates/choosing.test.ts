import { describe, expect, test } from "vitest"
import { rankTemplates, type TemplateChoice } from "#app/templates/choice.ts"
import { inserted, insertionOf } from "#app/templates/insertion.ts"
import { inReviewOrder } from "#app/templates/review.ts"

const template = (name: string, more: Partial<TemplateChoice> = {}): TemplateChoice => ({
  ...{ id: 1, name, language: "da", version: 1, topics: [], targetGroups: [] },
  ...more,
})
const names = (list: { name: string }[]) => list.map(({ name }) => name)

describe("the templates of a case", () => {
  const all = [
    template("Åben for alle"),
    template("Andet emne", { topics: ["press"] }),
    template("Emnet", { topics: ["work-sharing", "hearing"] }),
    template("Emne og gruppe", { topics: ["work-sharing"], targetGroups: ["businesses"] }),
    template("Anden gruppe", { topics: ["work-sharing"], targetGroups: ["media"] }),
    template("Topic", { topics: ["work-sharing"], language: "en" }),
    template("Another", { language: "en" }),
  ]

  test("are those for its topic and group first, then those for all; the rest stand below, other languages last", () => {
    const ranked = rankTemplates(all, { topic: "work-sharing", targetGroup: "businesses", language: "da" })
    expect(names(ranked.fitting)).toEqual(["Emne og gruppe", "Emnet", "Åben for alle"])
    expect(names(ranked.others)).toEqual(["Anden gruppe", "Andet emne"])
    expect(names(ranked.foreign)).toEqual(["Topic", "Another"])
  })

  test("follow the sender's language; one for a group fits no case without", () => {
    const ranked = rankTemplates(all, { topic: "work-sharing", targetGroup: null, language: "en" })
    expect(names(ranked.fitting)).toEqual(["Topic", "Another"])
    expect(names(ranked.foreign)).toContain("Emne og gruppe")
    const danish = rankTemplates(all, { topic: "work-sharing", targetGroup: null, language: "da" })
    expect(names(danish.fitting)).toEqual(["Emnet", "Åben for alle"])
  })
})

describe("a template's text", () => {
  const put = (written: string, cursor: number, replaced: string | null = null) =>
    inserted(written, insertionOf(written, cursor, "Kære Mette", replaced))

  test("is all there is in an empty reply", () => {
    expect(put(" \n", 1)).toBe("Kære Mette")
  })

  test("goes in at the cursor as paragraphs of its own, and overwrites nothing", () => {
    expect(put("Før efter", 3)).toBe("Før\n\nKære Mette\n\n efter")
    expect(put("Før\n", 4)).toBe("Før\n\nKære Mette")
    expect(put("Før\n\n", 5)).toBe("Før\n\nKære Mette")
    expect(put("efter", 0)).toBe("Kære Mette\n\nefter")
  })

  test("takes the place of another template's, as long as nobody has written in that", () => {
    expect(put("Den forrige", 11, "Den forrige")).toBe("Kære Mette")
    expect(put("Den forrige, rettet", 19, "Den forrige")).toBe("Den forrige, rettet\n\nKære Mette")
  })
})

test("what should have been looked at comes first, the longest overdue on top, what is switched off last", () => {
  const row = (name: string, reviewOn: string | null, active = true) => ({ name, reviewOn, active, language: "da" })
  const rows = [row("B", "2026-11-22"), row("Slukket", "2020-01-01", false), row("A", null), row("I dag", "2026-11-23")]
  const sorted = inReviewOrder([...rows, row("C", "2026-01-01")], "2026-11-23")
  expect(names(sorted)).toEqual(["C", "B", "A", "I dag", "Slukket"])
})
