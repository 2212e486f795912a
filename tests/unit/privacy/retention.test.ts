import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { approveProposals, carryOutNext, keepPeople } from "#app/privacy/retention/approving.server.ts"
import { proposeAnonymising, proposeDaily } from "#app/privacy/retention/proposing.server.ts"
import { cutoffOf } from "#app/privacy/retention/retention.ts"
import { loadProposals } from "#app/privacy/retention/retention-query.server.ts"
import { saveRetention } from "#app/privacy/retention/retention-settings.server.ts"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { contacts, people, retentionProposals } from "#db/schema/index.ts"
import { logCall } from "#tests/support/contacts.ts"
import { addSomebody } from "#tests/unit/stakeholders/parties.ts"
import { type FullHouse, openFullHouse, tellColleague } from "./full-house.ts"

const at = (moment: string) => Date.parse(moment)

test.each([
  ["2026-11-23", 5, "2021-11-23"],
  ["2028-02-29", 1, "2027-02-28"],
  ["2032-02-29", 4, "2028-02-28"],
])("%s is %i years after %s", (today, years, cutoff) => expect(cutoffOf(today, years)).toBe(cutoff))

describe("who is proposed", () => {
  let it: FullHouse
  beforeEach(async () => {
    it = await openFullHouse()
    await it.journalise()
    await saveRetention(it.house.db, it.actor(), { years: 5 })
  })
  afterEach(() => it.house.close())

  const propose = async (moment: string) => {
    it.house.clock.now = at(moment)
    await proposeAnonymising(it.house.db, it.house.clock.now)
    const rows = await it.house.db.read.select().from(retentionProposals)
    return rows.some(({ personId }) => personId === it.personId)
  }

  test("one whose last contact is more than so many years ago, to the day", async () => {
    expect(await propose("2031-11-23T23:59:00+01:00")).toBe(false)
    expect(await propose("2031-11-24T00:01:00+01:00")).toBe(true)
    expect((await it.person())?.name).toBe("Mette Lindhjem")
  })

  test("nobody whose case is not journalised, whose contact is newer, or who is kept; and nobody without a rule", async () => {
    const late = "2032-01-05T08:00:00+01:00"
    await keepPeople(it.house.db, it.actor(), [it.personId], { until: "2032-01-06", because: "Klagesag" })
    expect(await propose(late)).toBe(false)
    expect(await propose("2032-01-06T08:00:00+01:00")).toBe(true)
    await saveRetention(it.house.db, it.actor(), { years: null })
    expect(await propose("2032-01-07T08:00:00+01:00")).toBe(false)
    await saveRetention(it.house.db, it.actor(), { years: 5 })
    const party = { personId: it.personId, organisationId: null }
    await logCall(it.house, it.signe, { party, at: at("2030-01-01T12:00:00+01:00"), requestKey: "later" })
    expect(await propose("2032-01-07T08:00:00+01:00")).toBe(false)
    await it.house.db.write((tx) => tx.delete(contacts).where(eq(contacts.requestKey, "later")))
    expect(await propose("2032-01-07T08:00:00+01:00")).toBe(true)
  })

  test("looks once a day, and only what a person approved is carried out", async () => {
    it.house.clock.now = at("2032-01-05T03:00:00+01:00")
    expect(await proposeDaily(it.house.db, it.house.clock.now)).toBeGreaterThan(0)
    expect(await proposeDaily(it.house.db, it.house.clock.now + 3_600_000)).toBeNull()
    expect(await carryOutNext(it.house.db, it.house.clock.now)).toBe(false)
    await approveProposals(it.house.db, it.actor(), [it.personId])
    expect(await carryOutNext(it.house.db, it.house.clock.now)).toBe(true)
    expect((await it.person())?.name).toMatch(/^Anonymiseret/)
    expect(await carryOutNext(it.house.db, it.house.clock.now)).toBe(false)
    expect((await it.house.db.read.select().from(people)).filter(({ anonymisedAt }) => anonymisedAt)).toHaveLength(1)
  })

  test("whoever has been in contact or was made one with somebody since they were proposed stays as they are", async () => {
    const { db } = it.house
    expect(await propose("2032-01-05T03:00:00+01:00")).toBe(true)
    await logCall(it.house, it.signe, { party: { personId: it.personId, organisationId: null }, requestKey: "today" })
    await approveProposals(db, it.actor(), [it.personId])
    expect(await carryOutNext(db, it.house.clock.now)).toBe(true)
    expect((await it.person())?.name).toBe("Mette Lindhjem")

    const old = await addSomebody(it.house, { name: "Mette Lindhjem Hansen" })
    await db.write((tx) => tx.update(people).set({ createdAt: 0 }).where(eq(people.id, old)))
    await proposeAnonymising(db, it.house.clock.now)
    await mergeParties(db, it.actor(), { kind: "person", keptId: it.personId, doubleId: old })
    expect((await loadProposals(db.read, "2032-01-05")).proposed.map(({ id }) => id)).not.toContain(old)
    await approveProposals(db, it.actor(), [old])
    expect(await carryOutNext(db, it.house.clock.now)).toBe(true)
    expect((await it.person())?.anonymisedAt).toBeNull()
    expect(await db.read.$count(retentionProposals, eq(retentionProposals.personId, old))).toBe(0)
  })

  test("what stands in the way is told, and the proposal stays", async () => {
    expect(await propose("2032-01-05T08:00:00+01:00")).toBe(true)
    await approveProposals(it.house.db, it.actor(), [it.personId])
    await tellColleague(it.house, "mli@vindrose-emballage.example")
    expect(await carryOutNext(it.house.db, it.house.clock.now)).toBe(true)
    const { proposed, underWay } = await loadProposals(it.house.db.read, "2032-01-05")
    expect(proposed.find(({ id }) => id === it.personId)).toMatchObject({ refused: true })
    expect(underWay).toBe(0)
  })
})
