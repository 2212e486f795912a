import { asc, eq } from "drizzle-orm"
import fc from "fast-check"
import { expect, test } from "vitest"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { unmergeParties } from "#app/stakeholders/duplicates/unmerging.server.ts"
import {
  addresses,
  affiliations,
  contactParticipants,
  contacts,
  formerNames,
  frameworkAgreements,
  inquiries,
  merges,
  organisationGroups,
  organisations,
  people,
  targetGroups,
  tasks,
  users,
} from "#db/schema/index.ts"
import { dump, plantRow } from "#tests/support/doubles/register.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

/*
 * Any merges and un-merges, of people and of organisations, with history coming in between: no line of history is ever
 * lost or stands anywhere but with the party it is of, or the one that party was merged into; and when all is taken
 * back the database is what it would be had nothing been merged.
 */

const parties = 4
const kinds = ["person", "organisation"] as const
type Kind = (typeof kinds)[number]

type Step =
  /** Which of the parties that stand, counted from the first. */
  | { do: "merge"; kind: Kind; one: number; other: number; fields: string[] }
  /** Which of the merges that stand. */
  | { do: "unmerge"; which: number }
  | { do: "log"; kind: Kind; party: number }

const any = fc.nat({ max: 999 })
const fields = fc.subarray(["name", "cvr", "municipalityCode", "targetGroup", "parentId", "language"])
const stepOf = (kind: Kind): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant("merge"), kind: fc.constant(kind), one: any, other: any, fields }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant("unmerge"), which: any }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("log"), kind: fc.constant(kind), party: any }) },
  ) as fc.Arbitrary<Step>
const many = { minLength: 10, maxLength: 30, size: "max" } as const
/** Mostly of one kind, so that merges build on one another; then both, since they share their tables. */
const sequence = fc.oneof(
  ...kinds.map((kind) => fc.array(stepOf(kind), many)),
  fc.array(fc.oneof(...kinds.map(stepOf)), many),
)

/** A party's own fields, few enough that they often agree and often lack. */
const own = fc.record({
  cvr: fc.constantFrom(null, "99001122", "99001133"),
  municipalityCode: fc.constantFrom(null, "0101", "0147"),
  language: fc.constantFrom(null, "da" as const, "en" as const),
  parent: fc.option(fc.nat({ max: parties - 1 })),
  groups: fc.subarray(["businesses", "media", "providers"] as const),
  phone: fc.constantFrom("44000010", "44000020"),
})

type Own = typeof own extends fc.Arbitrary<infer Value> ? Value : never

/** Four people and four organisations, with something of everything that can point at them. */
async function furnish(house: TestHouse, start: Own[]) {
  return house.db.write(async (tx) => {
    const now = house.clock.now
    const user = await plantRow(tx, users)
    const keys = ["businesses", "media", "providers"] as const
    await tx.insert(targetGroups).values(keys.map((key, position) => ({ key, position })))
    for (const [n, { cvr, municipalityCode, parent, language }] of start.entries()) {
      const parentId = parent !== null && parent < n ? parent + 1 : null
      const name = `Vindrose ${n % 3}`
      await tx.insert(organisations).values({ name, cvr, municipalityCode, parentId, createdAt: now })
      await tx.insert(people).values({ name: `Mette ${n % 3}`, language, createdAt: now })
    }
    for (const [n, { groups, phone }] of start.entries()) {
      const id = n + 1
      if (groups.length > 0)
        await tx.insert(organisationGroups).values(groups.map((targetGroup) => ({ organisationId: id, targetGroup })))
      for (const owner of [{ personId: id }, { organisationId: id }]) {
        const mail = `${"personId" in owner ? "p" : "o"}${id}@vindrose.example`
        await tx.insert(addresses).values([
          { kind: "phone", value: phone, lookup: phone, createdAt: now, ...owner },
          { kind: "mail", value: mail, lookup: mail, createdAt: now, ...owner },
          // The same address was somebody else's before.
          { kind: "mail", value: "x@x.example", lookup: "x@x.example", createdAt: now, endedAt: now, ...owner },
        ])
      }
      await tx.insert(affiliations).values([
        { personId: id, organisationId: (n % 2) + 1 },
        { personId: id, organisationId: id, role: "Leder", from: now },
      ])
      await tx.insert(formerNames).values({ organisationId: id, name: `Før ${id}`, to: "2020-01-01" })
      await plantRow(tx, frameworkAgreements, { organisationId: id })
      const inquiry = await plantRow(tx, inquiries, { personId: id, organisationId: id })
      const contact = await plantRow(tx, contacts, { personId: id, organisationId: id, inquiryId: inquiry.id })
      await plantRow(tx, contactParticipants, { contactId: contact.id, personId: ((n + 1) % parties) + 1 })
      await plantRow(tx, tasks, { personId: id, organisationId: id })
    }
    return { userId: Number(user.id), now }
  })
}

test("any sequence keeps every line of history, and taking all back restores the database", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(own, { minLength: parties, maxLength: parties }),
      sequence,
      fc.infiniteStream(fc.nat({ max: 1000 })),
      async (start, steps, order) => {
        const house = openTestHouse()
        try {
          const actor = await furnish(house, start)
          await run(house, actor, steps, order)
        } finally {
          house.close()
        }
      },
    ),
    { numRuns: 25, seed: 20261125, endOnFailure: true },
  )
}, 240_000)

async function run(house: TestHouse, actor: { userId: number; now: number }, steps: Step[], order: Iterator<number>) {
  const { db } = house
  const before = await dump(db.read)
  /** Whose each line is by rights, and whom each double has been merged into. */
  const lines = new Map<string, number>()
  for (const each of kinds) for (const line of await readLines(house, each)) lines.set(line.name, line.at)
  const into = { person: new Map<number, number>(), organisation: new Map<number, number>() }
  const rootOf = (of: Kind, id: number): number => {
    const up = into[of].get(id)
    return up === undefined ? id : rootOf(of, up)
  }
  const standing = (of: Kind) => Array.from({ length: parties }, (_, n) => n + 1).filter((id) => !into[of].has(id))
  const made: { id: number; kind: Kind; doubleId: number }[] = []
  const logged: { id: number; kind: Kind; at: number }[] = []

  for (const step of steps) {
    if (step.do === "merge") {
      const left = standing(step.kind)
      const [keptId = 0] = left.splice(step.one % left.length, 1)
      const doubleId = left[step.other % left.length]
      if (doubleId === undefined) continue
      try {
        const id = await mergeParties(db, actor, { kind: step.kind, keptId, doubleId, fromDouble: step.fields })
        into[step.kind].set(doubleId, keptId)
        made.push({ id, kind: step.kind, doubleId })
      } catch (error) {
        if (!(error instanceof Error) || error.message !== "merge-family") throw error
      }
    } else if (step.do === "unmerge" && made.length > 0) {
      const [merge] = made.splice(step.which % made.length, 1)
      if (merge) {
        await unmergeParties(db, actor, merge.id)
        into[merge.kind].delete(merge.doubleId)
      }
    } else if (step.do === "log") {
      const left = standing(step.kind)
      const at = left[step.party % left.length] ?? 0
      const column = step.kind === "person" ? "personId" : "organisationId"
      const row = await db.write((tx) => plantRow(tx, contacts, { [column]: at }))
      lines.set(`contacts ${column} ${row.id}`, at)
      logged.push({ id: Number(row.id), kind: step.kind, at })
    }
    for (const each of kinds)
      for (const { name, at } of await readLines(house, each)) {
        const by = lines.get(name)
        if (by !== undefined) expect([name, at]).toEqual([name, rootOf(each, by)])
      }
  }

  while (made.length > 0) {
    const next = order.next().value ?? 0
    const [merge] = made.splice(Number(next) % made.length, 1)
    if (merge) await unmergeParties(db, actor, merge.id)
  }
  for (const { id, kind: of, at } of logged) {
    const [row] = await db.read.select().from(contacts).where(eq(contacts.id, id))
    expect(of === "person" ? row?.personId : row?.organisationId).toBe(at)
    await db.write((tx) => tx.delete(contacts).where(eq(contacts.id, id)))
  }
  expect(await dump(db.read)).toEqual(before)
  expect((await db.read.select().from(merges)).every(({ undoneAt }) => undoneAt !== null)).toBe(true)
}

/** Every line of history with whom it points at. */
async function readLines({ db }: TestHouse, of: Kind): Promise<{ name: string; at: number }[]> {
  const column = of === "person" ? "personId" : "organisationId"
  const tables = {
    contacts,
    inquiries,
    tasks,
    ...(of === "person" ? { contactParticipants } : { frameworkAgreements }),
  }
  const lines: { name: string; at: number }[] = []
  for (const [name, table] of Object.entries(tables)) {
    const rows: Record<string, unknown>[] = await db.read.select().from(table).orderBy(asc(table.id))
    for (const row of rows)
      if (typeof row[column] === "number") lines.push({ name: `${name} ${column} ${row.id}`, at: row[column] })
  }
  return lines
}
