import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { alignSlots } from "#app/meetings/aligning.server.ts"
import { newRule, ruleForm, ruleValues } from "#app/meetings/rules/form.ts"
import { getRuleRow, listListed, type RuleInput, rehearseRule, saveRule } from "#app/meetings/rules/rules.server.ts"
import { submitRule } from "#app/meetings/rules/submit.server.ts"
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

describe("a rule owed to a list", () => {
  const ids = async (...names: string[]) => {
    const rows = await house.db.read.select().from(organisations)
    return names.map((name) => rows.find((row) => row.name === `Jobcenter ${name}`)?.id ?? 0)
  }
  const rule: RuleInput = { ...newRule, ...named, owedTo: "list", targetGroup: null, period: "half-year" }
  const owing = async (id: number) => new Set((await slotsOf(id, 2027)).flatMap((slot) => slot.organisationId ?? []))

  test("is owed to those who are put on it, from the start; whoever is taken off is owed nothing more", async () => {
    const [koege = 0, greve = 0, solroed = 0] = await ids("Køge", "Greve", "Solrød")
    const { id, effect } = await saveRule(house.db, actor(), null, rule, [koege, greve])
    expect(effect).toEqual({ added: 8, changed: 0, removed: 0, joined: 2, left: 0 })
    expect((await slotsOf(id, 2026)).every(({ owed, reason }) => owed && reason === null)).toBe(true)
    expect((await listListed(house.db.read, id)).map(({ name }) => name)).toEqual(["Jobcenter Greve", "Jobcenter Køge"])

    const next = await rehearseRule(house.db, actor(), id, rule, [koege, solroed])
    expect(next).toMatchObject({ joined: 1, left: 1 })
    expect((await saveRule(house.db, actor(), id, rule, [koege, solroed])).effect).toEqual(next)
    expect(await owing(id)).toEqual(new Set([koege, solroed]))
    await alignSlots(house.db, house.clock.now)
    expect(await owing(id)).toEqual(new Set([koege, solroed]))
  })

  test("goes from a group to some of it and back", async () => {
    const [koege = 0] = await ids("Køge")
    const { id } = await saveRule(house.db, actor(), null, { ...rule, owedTo: "group", targetGroup: "jobcentres" })
    await saveRule(house.db, actor(), id, rule, [koege])
    expect(await owing(id)).toEqual(new Set([koege]))
    await saveRule(house.db, actor(), id, { ...rule, owedTo: "group", targetGroup: "jobcentres" })
    expect((await owing(id)).size).toBe(44)
  })

  test("is owed to the one that a double on it is merged into", async () => {
    const [koege = 0, greve = 0] = await ids("Køge", "Greve")
    const { id } = await saveRule(house.db, actor(), null, rule, [koege])
    const merge = (into: number | null) =>
      house.db.write((tx) => tx.update(organisations).set({ mergedIntoId: into }).where(eq(organisations.id, koege)))
    await merge(greve)
    await alignSlots(house.db, house.clock.now)
    expect((await listListed(house.db.read, id)).map((each) => each.id)).toEqual([greve])
    await merge(null)
    await alignSlots(house.db, house.clock.now)
    expect((await listListed(house.db.read, id)).map((each) => each.id)).toContain(koege)
  })

  describe("on its page", () => {
    const post = (fields: Record<string, string | string[]>) => {
      const form = new FormData()
      const whole = { ...ruleValues({ ...rule, nameDa: "Netværk", nameEn: "Network" }), ...fields }
      for (const [name, value] of Object.entries(whole))
        for (const each of [value].flat()) if (each !== false && each !== "") form.append(name, String(each))
      const context = { db: house.db, locale: "da" as const, now: house.now }
      const viewer = { id: signe.id, role: "coordinator" } as Viewer
      return submitRule(form, context, viewer, null)
    }
    const made = () => house.db.read.$count(obligations, eq(obligations.nameDa, "Netværk"))

    test("an organisation is put on it by its name, and what else is typed stays, finished or not", async () => {
      const [koege = 0, greve = 0] = await ids("Køge", "Greve")
      const answer = await post({
        intent: "list",
        nameEn: "",
        organisations: [String(koege)],
        organisation: "Jobcenter Greve",
      })
      expect(answer).toMatchObject({ status: 200, body: { effect: null } })
      expect(answer?.body.listed.map(({ id }) => id)).toEqual([greve, koege])
      expect(answer?.body.lastResult.error ?? {}).toEqual({})
      expect(answer?.body.lastResult.initialValue).toMatchObject({ nameDa: "Netværk" })
      expect(await made()).toBe(0)
    })

    test("a name that nobody has is refused beside what was typed, however it is sent", async () => {
      for (const intent of ["list", "preview", "save"]) {
        const answer = await post({ intent, organisation: "Jobcenter Ingensteds" })
        expect(answer?.status).toBe(400)
        expect(answer?.body.lastResult.error?.organisation).toHaveLength(1)
        expect(answer?.body.lastResult.initialValue).toMatchObject({ organisation: "Jobcenter Ingensteds" })
      }
      expect(await made()).toBe(0)
    })

    test("an empty list is refused; a name that is typed and saved at once counts", async () => {
      expect((await post({ intent: "save" }))?.body.lastResult.error?.organisation).toHaveLength(1)
      expect(await post({ intent: "save", organisation: "jobcenter koege" })).toBeNull()
      const [row] = await house.db.read.select().from(obligations).where(eq(obligations.nameDa, "Netværk"))
      expect(await listListed(house.db.read, row?.id ?? 0)).toMatchObject([{ name: "Jobcenter Køge" }])
    })
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
