import { parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, test } from "vitest"
import { closingForm } from "#app/admin/calendar/closing-form.ts"
import { clockText, hoursFields, hoursForm, readClock } from "#app/admin/calendar/hours-form.ts"
import { fieldsOf, ruleForm } from "#app/admin/deadlines/rule-form.ts"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { messages } from "#app/i18n/messages.ts"

type Schema = Parameters<typeof parseWithZod>[1]["schema"]
const da = messages("da")

function read(schema: Schema, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const submission = parseWithZod(form, { schema })
  return submission.status === "success" ? { value: submission.value } : { error: submission.error ?? {} }
}

describe("a rule", () => {
  const press = {
    ...{ nameDa: "Presse", nameEn: "Press", topic: "press", targetGroup: "", channel: "", amount: "4" },
    ...{ unit: "working-hours", warnHours: "2", acknowledgeDays: "", sourceDa: "Vores egen.", sourceEn: "Our own." },
  }
  const errorAt = (field: string, change: Partial<typeof press> & { statutory?: string }) =>
    read(ruleForm(da), { ...press, ...change }).error?.[field]?.[0]

  test.each(defaultRules)("of the default set ($id) comes through its own form as it is", ({ id: _, ...rule }) => {
    const { statutory, ...fields } = fieldsOf(rule, da)
    const posted = { ...(fields as Record<string, string>), ...(statutory ? { statutory: "on" } : {}) }
    expect(read(ruleForm(da), posted).value).toEqual(rule)
  })

  test("hours may have a fraction, with comma or point", () => {
    for (const amount of ["1,5", "1.5"])
      expect(read(ruleForm(da), { ...press, amount, warnHours: "1" }).value).toMatchObject({ amount: 1.5 })
  })

  test.each([
    ["amount", { amount: "0" }, "Tallet skal være større end 0."],
    ["amount", { amount: "-4" }, "Skriv et tal, fx 4."],
    ["amount", { amount: "fire" }, "Skriv et tal, fx 4."],
    ["amount", { amount: "" }, "Skriv et tal, fx 4."],
    ["amount", { amount: "1,5", unit: "working-days" }, "Dage og måneder er hele tal."],
    ["amount", { amount: "13", unit: "months" }, "Højst 12 måneder."],
    ["unit", { statutory: "on" }, "En lovfrist regnes i arbejdsdage eller måneder."],
    ["unit", { unit: "fortnights" }, "Feltet skal udfyldes."],
    ["warnHours", { warnHours: "4" }, "Varslet skal være kortere end fristen"],
    ["acknowledgeDays", { acknowledgeDays: "1" }, "Kvitteringen skal sendes, før svaret skal."],
    ["acknowledgeDays", { acknowledgeDays: "0", unit: "working-days" }, "Skriv et helt antal dage"],
    ["nameEn", { nameEn: " " }, "Feltet skal udfyldes."],
    ["topic", { topic: "weather" }, "Feltet skal udfyldes."],
  ])("%s is refused in %j", (field, change, words) => {
    expect(errorAt(field, change)).toContain(words)
  })
})

describe("opening hours", () => {
  test("come through their own form as they are, in either language", () => {
    for (const locale of ["da", "en"] as const)
      expect(read(hoursForm(messages(locale)), hoursFields(defaultOpeningHours, locale)).value).toEqual(
        defaultOpeningHours,
      )
  })

  test.each([
    ["8.30", 510],
    ["08:30", 510],
    ["0830", 510],
    ["8", 480],
    ["24.00", 1440],
    ["24.30", null],
    ["8.60", null],
    ["halv ni", null],
    ["", null],
  ])("»%s« is %s minutes", (text, minutes) => {
    expect(readClock(text)).toBe(minutes)
  })

  test("a clock is written as the language does", () => {
    expect([clockText(510, "da"), clockText(510, "en")]).toEqual(["8.30", "08:30"])
  })

  test.each([
    ["closing before opening", { opens1: "16", closes1: "8" }, "closes1", "Lukketiden skal være efter"],
    ["closing as it opens", { opens1: "8", closes1: "8" }, "closes1", "Lukketiden skal være efter"],
    ["one time alone", { opens1: "8" }, "closes1", "Skriv begge tider"],
    ["no time at all", { opens1: "otte", closes1: "16" }, "opens1", "Skriv et klokkeslæt"],
    ["a week that is closed", { opens1: " ", closes1: "" }, "", "Mindst én ugedag"],
  ])("%s is refused", (_, fields, field, words) => {
    expect(read(hoursForm(da), fields as Record<string, string>).error?.[field]?.[0]).toContain(words)
  })
})

describe("a closing day", () => {
  const closing = { date: "30-11-2026", recurrence: "once", nameDa: "Flytning", nameEn: "Moving" }
  const wrong = (date: string, locale: "da" | "en" = "da") =>
    read(closingForm(messages(locale), locale), { ...closing, date }).error?.date?.[0]

  test("is read as people type it", () => {
    expect(read(closingForm(da, "da"), closing).value).toMatchObject({ date: "2026-11-30", recurrence: "once" })
  })

  test("that does not exist is met with the one that was meant", () => {
    expect(wrong("31-11-2026")).toBe("November har 30 dage. Mente du 30-11-2026?")
    expect(wrong("29-02-2027")).toBe("Februar 2027 har 28 dage. Mente du 28-02-2027?")
    expect(wrong("31-11-2026", "en")).toBe("November has 30 days. Did you mean 30-11-2026?")
    expect(wrong("snart")).toContain("dd-mm-åååå")
  })
})
