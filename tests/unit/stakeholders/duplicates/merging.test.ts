import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { distinguishParties, forgetDistinction } from "#app/stakeholders/duplicates/distinguishing.server.ts"
import { countParties, findDuplicates } from "#app/stakeholders/duplicates/duplicates-query.server.ts"
import { findLikely } from "#app/stakeholders/duplicates/likely-query.server.ts"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { unmergeParties } from "#app/stakeholders/duplicates/unmerging.server.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import { addresses, affiliations, contacts, events, formerNames, organisations, people } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let actor: { userId: number; now: number }
beforeEach(async () => {
  house = openTestHouse()
  const { signe } = await furnish(house)
  actor = { userId: signe.id, now: house.clock.now }
})
afterEach(() => house.close())

async function addParty(
  kind: "person" | "organisation",
  values: Partial<typeof organisations.$inferInsert> & { name: string },
) {
  const table = kind === "person" ? people : organisations
  const [row] = await house.db.write((tx) =>
    tx
      .insert(table)
      .values({ createdAt: actor.now, ...values })
      .returning({ id: table.id }),
  )
  return row?.id ?? 0
}
const addMail = (mail: string, owner: { personId: number } | { organisationId: number }) =>
  house.db.write((tx) =>
    tx.insert(addresses).values({ kind: "mail", value: mail, lookup: mail, createdAt: actor.now, ...owner }),
  )
const organisation = async (id: number) =>
  (await house.db.read.select().from(organisations).where(eq(organisations.id, id)))[0]
const typesOf = async (subject: "person" | "organisation", id: number) =>
  (await house.db.read.select().from(events)).flatMap((event) =>
    event.subject === subject && event.subjectId === id ? [event.type] : [],
  )

describe("a merge", () => {
  test("fills what the kept one lacks, takes what was chosen, and keeps the other name", async () => {
    const kept = await addParty("organisation", { name: "Vindrose", cvr: "99001122" })
    const double = await addParty("organisation", {
      name: "Vindrose Emballage A/S",
      cvr: "99001133",
      pNumber: "1000000001",
    })
    const fields = { kind: "organisation", keptId: kept, doubleId: double, fromDouble: ["name"] } as const
    const merge = await mergeParties(house.db, actor, fields)
    expect(await organisation(kept)).toMatchObject({
      ...{ name: "Vindrose Emballage A/S", cvr: "99001122", pNumber: "1000000001" },
    })
    const names = await house.db.read.select().from(formerNames)
    expect(names).toMatchObject([{ organisationId: kept, name: "Vindrose", to: "2026-11-23" }])
    expect((await organisation(double))?.mergedIntoId).toBe(kept)
    expect(await typesOf("organisation", kept)).toEqual(["merged"])
    expect(await typesOf("organisation", double)).toEqual(["merged-into"])

    await unmergeParties(house.db, actor, merge)
    expect(await organisation(kept)).toMatchObject({ name: "Vindrose", cvr: "99001122", pNumber: null })
    expect(await house.db.read.select().from(formerNames)).toEqual([])
    expect(await typesOf("organisation", kept)).toEqual(["merged", "unmerged"])
  })

  test("leaves what has been corrected by hand since, when it is taken back", async () => {
    const kept = await addParty("organisation", { name: "Vindrose" })
    const double = await addParty("organisation", { name: "Vindrose A/S", cvr: "99001133" })
    const merge = await mergeParties(house.db, actor, { kind: "organisation", keptId: kept, doubleId: double })
    await house.db.write((tx) => tx.update(organisations).set({ cvr: "13585628" }).where(eq(organisations.id, kept)))
    await unmergeParties(house.db, actor, merge)
    expect((await organisation(kept))?.cvr).toBe("13585628")
  })

  test("is one, also when it is asked for twice, and can be taken back twice", async () => {
    const [kept, double] = [await addParty("person", { name: "Mette" }), await addParty("person", { name: "Mette L" })]
    const input = { kind: "person", keptId: kept, doubleId: double } as const
    const merge = await mergeParties(house.db, actor, input)
    expect(await mergeParties(house.db, actor, input)).toBe(merge)
    await unmergeParties(house.db, actor, merge)
    await unmergeParties(house.db, actor, merge)
    expect(await typesOf("person", kept)).toEqual(["merged", "unmerged"])
  })

  test("of a double with a third, or of a parent with its branch, is refused", async () => {
    const [a, b, c] = [
      await addParty("person", { name: "A" }),
      await addParty("person", { name: "B" }),
      await addParty("person", { name: "C" }),
    ]
    await mergeParties(house.db, actor, { kind: "person", keptId: a, doubleId: b })
    await expect(mergeParties(house.db, actor, { kind: "person", keptId: c, doubleId: b })).rejects.toThrow(
      "already-merged",
    )
    await expect(mergeParties(house.db, actor, { kind: "person", keptId: a, doubleId: a })).rejects.toThrow(
      "already-merged",
    )
    await expect(mergeParties(house.db, actor, { kind: "person", keptId: a, doubleId: 999 })).rejects.toThrow(
      "not-found",
    )
    const parent = await addParty("organisation", { name: "Vindrose" })
    const branch = await addParty("organisation", { name: "Vindrose, Køge", parentId: parent })
    for (const [keptId, doubleId] of [
      [parent, branch],
      [branch, parent],
    ] as const)
      await expect(mergeParties(house.db, actor, { kind: "organisation", keptId, doubleId })).rejects.toThrow(
        "merge-family",
      )
  })

  test("leaves a telephone and a place that stand there already, and moves those that do not", async () => {
    const [kept, double] = [await addParty("person", { name: "Mette" }), await addParty("person", { name: "Mette L" })]
    const at = await addParty("organisation", { name: "Vindrose" })
    const phone = (personId: number, lookup: string) => ({
      kind: "phone" as const,
      value: lookup,
      lookup,
      personId,
      createdAt: 1,
    })
    await house.db.write(async (tx) => {
      await tx
        .insert(addresses)
        .values([phone(kept, "+4544000010"), phone(double, "+4544000010"), phone(double, "+4544000020")])
      await tx.insert(affiliations).values([
        { personId: kept, organisationId: at, role: "Leder" },
        { personId: double, organisationId: at },
      ])
    })
    await mergeParties(house.db, actor, { kind: "person", keptId: kept, doubleId: double })
    const phones = await house.db.read.select().from(addresses).where(eq(addresses.personId, kept))
    expect(phones.map(({ lookup }) => lookup).sort()).toEqual(["+4544000010", "+4544000020"])
    expect(await house.db.read.$count(affiliations, eq(affiliations.personId, kept))).toBe(1)
  })
})

describe("a chain of merges", () => {
  /** Three people with a contact each. */
  async function three() {
    const ids: number[] = []
    for (const name of ["A", "B", "C"]) {
      const personId = await addParty("person", { name })
      ids.push(personId)
      const contact = { channel: "phone", direction: "in", at: actor.now, personId, summary: name } as const
      await house.db.write((tx) => tx.insert(contacts).values(contact))
    }
    return ids as [number, number, number]
  }
  const merge = (doubleId: number, keptId: number) =>
    mergeParties(house.db, actor, { kind: "person", keptId, doubleId })
  const whose = async () =>
    Object.fromEntries(
      (await house.db.read.select().from(contacts)).map(({ summary, personId }) => [summary, personId]),
    )

  test("is taken apart from its beginning", async () => {
    const [a, b, c] = await three()
    const first = await merge(a, b)
    const second = await merge(b, c)
    expect(await whose()).toEqual({ A: c, B: c, C: c })
    await unmergeParties(house.db, actor, first)
    expect(await whose()).toEqual({ A: a, B: c, C: c })
    await unmergeParties(house.db, actor, second)
    expect(await whose()).toEqual({ A: a, B: b, C: c })
  })

  test("takes a field back from the one it was passed on to", async () => {
    const a = await addParty("organisation", { name: "Vindrose", cvr: "99001122" })
    const [b, c] = [await addParty("organisation", { name: "B" }), await addParty("organisation", { name: "C" })]
    const first = await mergeParties(house.db, actor, { kind: "organisation", keptId: b, doubleId: a })
    await mergeParties(house.db, actor, { kind: "organisation", keptId: c, doubleId: b })
    expect((await organisation(c))?.cvr).toBe("99001122")
    await unmergeParties(house.db, actor, first)
    expect([(await organisation(c))?.cvr, (await organisation(a))?.cvr]).toEqual([null, "99001122"])
  })

  test("gives back no more than it still holds, where part of it was merged anew", async () => {
    const [a, b, c] = await three()
    const first = await merge(a, b)
    const second = await merge(b, c)
    await unmergeParties(house.db, actor, first)
    await merge(a, c)
    await unmergeParties(house.db, actor, second)
    expect(await whose()).toEqual({ A: c, B: b, C: c })
    const [double] = await house.db.read.select().from(people).where(eq(people.id, a))
    expect(double?.mergedIntoId).toBe(c)
  })
})

describe("mail that comes in", () => {
  test("from the double's address is the kept one's, and stays theirs when the merge is taken back", async () => {
    const kept = await addParty("person", { name: "Mette Lindhjem" })
    const double = await addParty("person", { name: "mli@vindrose.example" })
    await addMail("mli@vindrose.example", { personId: double })
    const merge = await mergeParties(house.db, actor, { kind: "person", keptId: kept, doubleId: double })
    await receive(house, null, { from: "Mette Lindhjem <mli@vindrose.example>" })
    const logged = await house.db.read.select().from(contacts)
    expect(logged.map(({ personId }) => personId)).toEqual([kept])

    await unmergeParties(house.db, actor, merge)
    await receive(house, null, { from: "Mette Lindhjem <mli@vindrose.example>", subject: "Noget andet" })
    const after = await house.db.read.select().from(contacts)
    expect(after.map(({ personId }) => personId)).toEqual([kept, double])
  })

  test("from somebody at the double is the kept organisation's", async () => {
    const kept = await addParty("organisation", { name: "Vindrose A/S", targetGroup: "businesses" })
    const double = await addParty("organisation", { name: "vindrose.example" })
    const person = await addParty("person", { name: "Mette Lindhjem" })
    await addMail("mli@vindrose.example", { personId: person })
    await house.db.write((tx) => tx.insert(affiliations).values({ personId: person, organisationId: double }))
    await mergeParties(house.db, actor, { kind: "organisation", keptId: kept, doubleId: double })
    const from = { name: "Mette Lindhjem", address: "mli@vindrose.example" }
    const sender = await house.db.write((tx) => findOrCreateSender(tx, from, actor.now))
    expect(sender).toEqual({ personId: person, organisationId: kept, targetGroup: "businesses" })
  })
})

describe("the list", () => {
  test("names a pair until it is merged or told apart, and again when that is taken back", async () => {
    const one = await addParty("person", { name: "Mette Lindhjem" })
    const other = await addParty("person", { name: "Lindhjem, Mette" })
    const pairs = async () => (await findDuplicates(house.db, "person")).map((pair) => [pair.one.id, pair.other.id])
    expect(await pairs()).toEqual([[one, other]])
    const merge = await mergeParties(house.db, actor, { kind: "person", keptId: one, doubleId: other })
    expect(await pairs()).toEqual([])
    expect(await countParties(house.db.read, "person")).toBe(1)
    await unmergeParties(house.db, actor, merge)
    expect(await pairs()).toEqual([[one, other]])
    await distinguishParties(house.db, actor, { kind: "person", oneId: other, otherId: one })
    await distinguishParties(house.db, actor, { kind: "person", oneId: one, otherId: other })
    expect(await pairs()).toEqual([])
    expect(await typesOf("person", one)).toEqual(["merged", "unmerged", "not-a-duplicate"])
    await forgetDistinction(house.db, actor, { kind: "person", oneId: one, otherId: other })
    expect(await pairs()).toEqual([[one, other]])
  })

  test("does not propose again what was told apart and has been merged with a third since", async () => {
    const [a, b, c] = [
      await addParty("person", { name: "Mette Lindhjem" }),
      await addParty("person", { name: "Mette Lindhjem" }),
      await addParty("person", { name: "Lindhjem, Mette" }),
    ]
    await distinguishParties(house.db, actor, { kind: "person", oneId: a, otherId: b })
    await mergeParties(house.db, actor, { kind: "person", keptId: c, doubleId: b })
    expect(await findDuplicates(house.db, "person")).toEqual([])
  })
})

describe("whoever is being typed", () => {
  test("is found by any of what is known of them, with the reasons", async () => {
    const person = await addParty("person", { name: "Søren Kjærgård" })
    const vindrose = await addParty("organisation", { name: "Vindrose Emballage A/S", cvr: "99001122" })
    await house.db.write((tx) =>
      tx
        .insert(addresses)
        .values({ kind: "phone", value: "44 00 00 10", lookup: "+4544000010", personId: person, createdAt: 1 }),
    )
    await addMail("ska@vindrose.example", { personId: person })
    const ids = async (draft: Parameters<typeof findLikely>[1]) =>
      (await findLikely(house.db, draft)).map(({ id }) => id)
    expect(await ids({ kind: "person", name: "soeren kjaergaard" })).toEqual([person])
    expect(await ids({ kind: "person", name: "S. Kjærgård", phone: "+45 44000010" })).toEqual([person])
    expect(await ids({ kind: "person", name: "Søren Kjærgård", mail: "SKA@vindrose.example " })).toEqual([person])
    expect(await ids({ kind: "person", name: "Mette Lindhjem", phone: "44 00 00 10" })).toEqual([])
    expect(await ids({ kind: "person", name: "So" })).toEqual([])
    expect(await ids({ kind: "organisation", name: "vindrose emballage aps" })).toEqual([vindrose])
    expect(await ids({ kind: "organisation", cvr: "DK 99 00 11 22" })).toEqual([vindrose])
  })
})
