import { desc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  addClosingDay,
  proposeClosing,
  removeClosingDay,
  restoreClosingDays,
  saveOpeningHours,
} from "#app/admin/calendar/calendar.server.ts"
import type { ClosingInput } from "#app/admin/calendar/closing-form.ts"
import { countGoverned, listRules, missingDefaults } from "#app/admin/deadlines/rule-queries.server.ts"
import { addRule, changeRule, type RuleInput, removeRule, restoreRule } from "#app/admin/deadlines/rules.server.ts"
import { seedReference } from "#app/admin/reference.server.ts"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { loadCalendar, loadCalendarSettings, loadRules, policyStamp } from "#app/deadlines/queries.server.ts"
import { closingDays, events } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const hearing: RuleInput = {
  ...{ topic: "hearing", targetGroup: null, channel: null, amount: 4, unit: "working-days", warnHours: 7 },
  ...{ acknowledgeDays: 1, statutory: false },
  name: { da: "Høring", en: "Hearing" },
  source: { da: "Vores egen frist.", en: "Our own deadline." },
}
const ruleOf = async (key: string) => {
  const row = (await listRules(house.db.read)).find(({ rule }) => rule.id === key)
  if (!row) throw new Error(`no rule ${key}`)
  const { id: _, ...input } = row.rule
  return { id: row.id, input }
}
const lastEvent = async () => {
  const [event] = await house.db.read
    .select()
    .from(events)
    .where(eq(events.subject, "settings"))
    .orderBy(desc(events.id))
    .limit(1)
  return event
}

describe("rules", () => {
  test("one is added, changed and deleted, each with what it was before and after", async () => {
    const id = await addRule(house.db, actor(), hearing)
    expect(await lastEvent()).toMatchObject({ type: "deadline-rule-added", data: { before: null, after: hearing } })
    await changeRule(house.db, actor(), id, { ...hearing, amount: 3 })
    expect((await loadRules(house.db.read)).find(({ topic }) => topic === "hearing")?.amount).toBe(3)
    expect(await lastEvent()).toMatchObject({
      ...{ type: "deadline-rule-changed", actorId: place.signe.id },
      data: { before: { amount: 4 }, after: { amount: 3 } },
    })
    await removeRule(house.db, actor(), id)
    expect(await lastEvent()).toMatchObject({
      type: "deadline-rule-removed",
      data: { before: { amount: 3 }, after: null },
    })
    expect(await loadRules(house.db.read)).toHaveLength(defaultRules.length)
  })

  test("two for the same are refused, whether one is added or changed", async () => {
    const taken = { code: "rule-taken", values: { da: "Presse", en: "Press" } }
    await expect(addRule(house.db, actor(), { ...hearing, topic: "press" })).rejects.toMatchObject(taken)
    const id = await addRule(house.db, actor(), hearing)
    await expect(changeRule(house.db, actor(), id, { ...hearing, topic: "press" })).rejects.toMatchObject(taken)
    await addRule(house.db, actor(), { ...hearing, topic: "press", channel: "phone" })
  })

  test("the one for all others can be neither deleted nor narrowed nor doubled, but changed", async () => {
    const { id, input } = await ruleOf("other")
    const kept = { code: "catch-all-rule" }
    await expect(removeRule(house.db, actor(), id)).rejects.toMatchObject(kept)
    await expect(changeRule(house.db, actor(), id, { ...input, channel: "mail" })).rejects.toMatchObject(kept)
    await expect(addRule(house.db, actor(), { ...hearing, topic: null })).rejects.toMatchObject({ code: "rule-taken" })
    await changeRule(house.db, actor(), id, { ...input, amount: 8 })
    expect((await ruleOf("other")).input.amount).toBe(8)
  })

  test("a default is put back as it came, changed or deleted; not over one that has taken its place", async () => {
    const { id, input } = await ruleOf("press")
    await changeRule(house.db, actor(), id, { ...input, amount: 2 })
    expect(await restoreRule(house.db, actor(), "press")).toBe(id)
    expect((await ruleOf("press")).input).toEqual(input)
    await removeRule(house.db, actor(), id)
    expect(missingDefaults(await listRules(house.db.read)).map(({ id }) => id)).toEqual(["press"])
    const other = await addRule(house.db, actor(), { ...hearing, topic: "press" })
    await expect(restoreRule(house.db, actor(), "press")).rejects.toMatchObject({ code: "rule-taken" })
    await removeRule(house.db, actor(), other)
    await restoreRule(house.db, actor(), "press")
    expect((await ruleOf("press")).input).toEqual(input)
    await expect(restoreRule(house.db, actor(), "nonsense")).rejects.toMatchObject({ code: "not-found" })
  })

  test("are counted with the open cases that each governs", async () => {
    for (const subject of ["Arbejdsfordeling", "Arbejdsfordeling i pakkeriet", "Et spørgsmål"])
      await receive(house, place.mailbox.id, { subject, text: "Hej\n\nHvad gør vi?\n\nMette" })
    await receive(house, place.mailbox.id, { subject: "Autosvar", headers: ["Auto-Submitted: auto-replied"] })
    const counted = await countGoverned(house.db.read, await loadRules(house.db.read))
    expect(Object.fromEntries(counted)).toEqual({ "work-sharing": 2, other: 1 })
  })
})

describe("closing days", () => {
  const day = (date: string, recurrence: ClosingInput["recurrence"] = "once"): ClosingInput => ({
    ...{ date, recurrence, nameDa: "Flytning", nameEn: "Moving" },
  })
  const closedDays = async () => (await loadCalendar(house.db.read, house.clock.now)).closedDays
  const settings = () => loadCalendarSettings(house.db.read)

  test("a new house has the default ones for all years", async () => {
    const days = await closedDays()
    for (const date of ["2026-12-24", "2027-12-31", "2028-06-05", "2027-05-07"]) expect(days.has(date)).toBe(true)
  })

  test("one more leaves the defaults where they are, and none at all is none", async () => {
    await addClosingDay(house.db, actor(), day("2026-11-30"))
    expect((await closedDays()).get("2026-11-30")).toMatchObject({ da: "Flytning", en: "Moving" })
    expect((await closedDays()).has("2026-12-24")).toBe(true)
    for (const { on } of (await settings()).closingRules) await removeClosingDay(house.db, actor(), on)
    expect((await closedDays()).has("2026-12-24")).toBe(false)
    expect((await closedDays()).has("2026-12-25")).toBe(true)
    await restoreClosingDays(house.db, actor())
    expect((await closedDays()).has("2026-12-24")).toBe(true)
    expect((await closedDays()).has("2026-11-30")).toBe(false)
  })

  test("a removed default stays removed when the house starts again", async () => {
    await removeClosingDay(house.db, actor(), "06-05")
    await seedReference(house.db, house.clock.now)
    expect((await closedDays()).has("2026-06-05")).toBe(false)
    expect(await lastEvent()).toMatchObject({
      ...{ type: "closing-day-removed", actorId: place.signe.id },
      data: { before: { on: "06-05", da: "Grundlovsdag" }, after: null },
    })
  })

  test("one that recurs from Easter follows it", async () => {
    // The Wednesday before Maundy Thursday.
    await addClosingDay(house.db, actor(), day("2027-03-24", "easter"))
    expect((await closedDays()).has("2026-04-01")).toBe(true)
    expect((await closedDays()).has("2027-03-24")).toBe(true)
  })

  test.each([
    ["a holiday", day("2026-12-25"), "closing-day-taken"],
    ["a holiday of every year", day("2026-12-25", "yearly"), "closing-day-taken"],
    ["a day that is closed each year", day("2026-12-24"), "closing-day-taken"],
    ["the same recurrence again", day("2027-12-24", "yearly"), "closing-day-taken"],
    ["a Sunday", day("2026-11-29"), "closed-weekday"],
    ["a year of no use", day("2062-11-30"), "closing-day-far"],
  ])("%s is refused", async (_, input, code) => {
    const before = await house.db.read.select().from(closingDays)
    await expect(addClosingDay(house.db, actor(), input)).rejects.toMatchObject({ code })
    expect(await house.db.read.select().from(closingDays)).toEqual(before)
  })

  test("a date that is a holiday this year only may be one of every year", async () => {
    expect(proposeClosing(await settings(), day("2026-05-14", "yearly"), house.clock.now).on).toBe("05-14")
  })
})

test("opening hours are replaced as a whole, and told of", async () => {
  const week = { 1: { open: 540, close: 900 }, 6: { open: 600, close: 720 } }
  const before = await policyStamp(house.db.read)
  await saveOpeningHours(house.db, actor(), week)
  expect((await loadCalendar(house.db.read, house.clock.now)).openingHours).toEqual(week)
  expect(await lastEvent()).toMatchObject({
    ...{ type: "opening-hours-changed" },
    data: { before: JSON.parse(JSON.stringify(defaultOpeningHours)), after: JSON.parse(JSON.stringify(week)) },
  })
  expect(await policyStamp(house.db.read)).toBeGreaterThan(before)
})
