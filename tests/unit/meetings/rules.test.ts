import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { newRule, ruleForm, ruleValues } from "#app/meetings/rules/form.ts"
import { getRuleRow, type RuleInput, rehearseRule, saveRule } from "#app/meetings/rules/rules.server.ts"
import { events, obligationParties, obligations, organisations, slots, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"

let house: TestHouse
let signe: typeof users.$inferSelect
const actor = () => ({ userId: signe.id, now: house.clock.now })

beforeEach(async () => {
  house = openTestHouse()
  signe = (await furnish(house)).signe
})
afterEach(() => house.close())

const wording = async (id: number): Promise<RuleInput> => {
  const { id: _, createdAt: __, source: ___, ...rule } = await getRuleRow(house.db.read, id)
  return rule
}
const slotsOf = (obligationId: number, year: number) =>
  house.db.read
    .select()
    .from(slots)
    .where(and(eq(slots.obligationId, obligationId), eq(slots.year, year)))
    .orderBy(slots.id)
const named = { nameDa: "Temamøder", nameEn: "Theme meetings", meetingType: "other" as const }

describe("a rule of what is owed", () => {
  test("gives each of its group its slots of this year and the next as soon as it is made", async () => {
    const rule: RuleInput = { ...newRule, ...named, period: "half-year", times: 2 }
    const { id } = await saveRule(house.db, actor(), null, rule)
    expect(await slotsOf(id, 2026)).toHaveLength(44 * 4)
    expect(await slotsOf(id, 2027)).toHaveLength(44 * 4)
    expect(await house.db.read.$count(events, and(eq(events.subject, "obligation"), eq(events.type, "added")))).toBe(1)
  })

  test("is rehearsed before it is saved: what is said happens, and the rehearsal leaves nothing", async () => {
    const before = await slotsOf(1, 2027)
    const tables = () =>
      Promise.all([slots, obligations, obligationParties, events].map((t) => house.db.read.$count(t)))
    const counts = await tables()
    const change = { ...(await wording(1)), times: 2 }
    const effect = await rehearseRule(house.db, actor(), 1, change)
    expect(await tables()).toEqual(counts)
    expect(await wording(1)).toMatchObject({ times: 1 })
    expect(effect).toEqual({ added: 2 * before.length, changed: 0, removed: 0, joined: 0, left: 0 })
    expect((await saveRule(house.db, actor(), 1, change)).effect).toEqual(effect)
    expect(await slotsOf(1, 2027)).toHaveLength(2 * before.length)
  })

  test("that becomes another period moves its slots to it, and a meeting stays in the one its day lies in", async () => {
    const [koege] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
    const organisationId = koege?.id ?? 0
    const startAt = Date.parse("2027-05-04T09:00:00+02:00")
    const meetingId = await addMeeting(house.db, actor(), {
      ...{ type: "dialogue", title: "Dialogmøde", status: "invited", place: null, link: null, organiserId: signe.id },
      ...{ startAt, endAt: startAt + 7_200_000, attendees: [{ organisationId }] },
    })
    await saveRule(house.db, actor(), 1, { ...(await wording(1)), period: "year" })
    const own = (await slotsOf(1, 2027)).filter((slot) => slot.organisationId === organisationId && slot.owed)
    expect(own).toMatchObject([{ from: "2027-01-01", to: "2027-12-31", meetingId }])
  })

  test("that ends owes nothing after its last day", async () => {
    await saveRule(house.db, actor(), 1, { ...(await wording(1)), validTo: "2026-12-31" })
    expect(await slotsOf(1, 2027)).toEqual([])
    expect((await slotsOf(1, 2026)).every(({ owed }) => owed)).toBe(true)
  })
})

describe("the form of a rule", () => {
  const read = (values: Record<string, unknown>) => {
    const typed = Object.entries(values).flatMap(([name, value]) =>
      value === "" || value === false ? [] : [[name, value === true ? "on" : value]],
    )
    return ruleForm(messages("da"), "da").safeParse(Object.fromEntries(typed))
  }

  test("shows every rule so that saving it untouched changes nothing", async () => {
    for (const { id } of await house.db.read.select({ id: obligations.id }).from(obligations)) {
      const rule = await wording(id)
      expect(read(ruleValues(rule)).data).toEqual(rule)
    }
  })

  test("says what cannot be", () => {
    const good = { ...ruleValues(newRule), nameDa: "Møder", nameEn: "Meetings" }
    const wrong = (over: Record<string, unknown>) =>
      read({ ...good, ...over }).error?.issues.map(({ path }) => path.join("."))
    expect(wrong({})).toBeUndefined()
    expect(wrong({ owed: "authority" })).toEqual(["owed"])
    expect(wrong({ times: "0" })).toEqual(["times"])
    expect(wrong({ times: "mange" })).toEqual(["times"])
    expect(wrong({ validFrom: "01-06-2027", validTo: "01-05-2027" })).toEqual(["validTo"])
    expect(wrong({ nameEn: "" })).toEqual(["nameEn"])
  })
})
