import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { readability } from "#app/lib/lix.ts"
import { exampleValues } from "#app/templates/example.ts"
import { marks, unknownFields } from "#app/templates/fields.ts"
import { fillTemplate } from "#app/templates/fill.ts"
import { hasBareGap } from "#app/templates/gaps.ts"
import { seedTemplates } from "#app/templates/starting.server.ts"
import { startTemplates } from "#db/reference/templates.ts"
import { settings, templates } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

const now = Date.parse("2026-11-23T10:42:00+01:00")

describe.each(["da", "en"] as const)("what a house begins with in %s", (language) => {
  const letters = startTemplates.map((one): [string, string] => [one[language].name, one[language].text.join("\n\n")])

  test.each(letters)("»%s« is easy to read, and has only fields and gaps that say what they are", (_name, text) => {
    const filled = fillTemplate(text, exampleValues(now, language), language)
    expect(readability(filled)?.lix).toBeLessThan(35)
    expect(unknownFields(text)).toEqual([])
    expect(filled).not.toMatch(marks)
    expect(hasBareGap(text)).toBe(false)
    // The strategy's *du*: a capital inside a sentence would be the polite form.
    expect(text).not.toMatch(/[\p{Ll},] (De|Dem|Deres)\b/u)
  })
})

let house: TestHouse
beforeEach(() => {
  house = openTestHouse(now)
})
afterEach(() => house.close())

describe("the start set", () => {
  test("comes to a new house once, to be looked at in a year", async () => {
    await seedReference(house.db, now)
    await seedReference(house.db, now)
    const rows = await house.db.read.select().from(templates)
    expect(rows).toHaveLength(2 * startTemplates.length)
    expect(new Set(rows.map(({ reviewOn }) => reviewOn))).toEqual(new Set(["2027-11-23"]))
  })

  test("comes to a house of an earlier version, and what that one has made by the same name stays its own", async () => {
    await seedReference(house.db, now)
    await house.db.write(async (tx) => {
      await tx.update(settings).set({ value: 4 }).where(eq(settings.key, "reference.steps"))
      await tx.update(templates).set({ active: false }).where(eq(templates.name, "Kort kvittering"))
    })
    await seedReference(house.db, now)
    await house.db.write((tx) => seedTemplates(tx, now))
    const rows = await house.db.read.select().from(templates)
    expect(rows).toHaveLength(2 * startTemplates.length)
    expect(rows.find(({ name }) => name === "Kort kvittering")?.active).toBe(false)
  })
})
