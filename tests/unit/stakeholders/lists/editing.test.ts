import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import type { List } from "#app/stakeholders/lists/columns.ts"
import { editParties, undoEdit } from "#app/stakeholders/lists/editing.server.ts"
import type { Edit } from "#app/stakeholders/lists/edits.ts"
import { readListFilter } from "#app/stakeholders/lists/filter.ts"
import { listAllParties, listPartyIds } from "#app/stakeholders/lists/queries.server.ts"
import { affiliations, events, organisations, people } from "#db/schema/index.ts"
import { addKnown } from "#tests/support/contacts.ts"
import { type ImportHouse, openImportHouse } from "../imports/run.ts"
import { viewerOf } from "./house.ts"

const DAY = 86_400_000
let house: ImportHouse
let anne: number
let bo: number
let carl: number

beforeEach(async () => {
  house = await openImportHouse()
  const at = { organisation: "Jobcenter Køge", targetGroup: "jobcentres" as const }
  anne = (await addKnown(house.db, { name: "Anne Krogh", ...at })).personId
  bo = (await addKnown(house.db, { name: "Bo Lund", ...at })).personId
  carl = (await addKnown(house.db, { name: "Carl Uden Plads" })).personId
  // Before the house's clock, as everybody's place is.
  await house.db.write((tx) => tx.update(affiliations).set({ from: house.clock.now - 400 * DAY }))
})
afterEach(() => house.close())

const actor = () => ({ userId: house.actor.userId, now: house.clock.now })
const asking = () => ({ read: house.db.read, viewer: viewerOf(house.actor.userId), now: house.clock.now })
const filterOf = (list: List, query = "") => readListFilter(list, new URLSearchParams(query))
const held = async () => ({
  organisations: await house.db.read.select().from(organisations),
  people: await house.db.read.select().from(people),
  affiliations: await house.db.read.select().from(affiliations),
})
const told = () =>
  house.db.read.select().from(events).where(eq(events.type, "edited-with-others")).orderBy(asc(events.id))

describe("an edit of many", () => {
  const edits: [list: List, edit: () => Edit][] = [
    ["organisations", () => ({ column: "ownerId", value: house.actor.userId })],
    ["organisations", () => ({ column: "municipalityCode", value: "0259" })],
    ["people", () => ({ column: "language", value: "en" })],
    ["people", () => ({ column: "preferredChannel", value: "letter" })],
    ["people", () => ({ column: "to", value: house.clock.now })],
  ]
  test.each(edits)("of %s is told of each with an event, and taken back to the letter (%#)", async (list, edit) => {
    const before = await held()
    const ids = await listPartyIds(asking(), filterOf(list))
    const { changed, trace } = await editParties(house.db, actor(), ids, edit())
    expect(changed).toBeGreaterThan(1)
    expect(await held()).not.toEqual(before)
    const subject = list === "people" ? "person" : "organisation"
    const rows = await told()
    expect(rows).toHaveLength(changed)
    expect(rows.every((row) => row.subject === subject && ids.includes(row.subjectId))).toBe(true)
    expect(await undoEdit(house.db, actor(), trace)).toEqual({ restored: changed, left: 0 })
    expect(await held()).toEqual(before)
    expect(await findBrokenEvent(house.db.read)).toBeNull()
  })

  test("is not taken back where a colleague has set it anew, nor by anybody else", async () => {
    const { trace } = await editParties(house.db, actor(), [anne, bo, carl], { column: "language", value: "en" })
    await editParties(house.db, actor(), [bo], { column: "language", value: "da" })
    expect(await undoEdit(house.db, { userId: null, now: 1 }, trace)).toEqual({ restored: 0, left: 0 })
    expect(await undoEdit(house.db, actor(), trace)).toEqual({ restored: 2, left: 1 })
    expect((await house.db.read.select().from(people)).map(({ language }) => language)).toEqual([null, "da", null])
  })

  test("counts those that have it already, and leaves doubles alone", async () => {
    await editParties(house.db, actor(), [anne], { column: "language", value: "en" })
    await mergeParties(house.db, actor(), { kind: "person", keptId: anne, doubleId: carl })
    const all = await editParties(house.db, actor(), [anne, bo, carl], { column: "language", value: "en" })
    expect(all).toMatchObject({ changed: 1, left: 1 })
  })

  test("that fails half-way has changed nothing", async () => {
    const before = await held()
    const nobody = { column: "ownerId", value: 999 } as const
    const ids = await listPartyIds(asking(), filterOf("organisations"))
    await expect(editParties(house.db, actor(), ids, nobody)).rejects.toThrow()
    expect(await held()).toEqual(before)
    expect(await told()).toEqual([])
  })
})

describe("who is no longer there", () => {
  test("leaves the place that the list shows; another one, and whoever has none, is left as it is", async () => {
    const ballerup = await addKnown(house.db, {
      name: "x",
      organisation: "Jobcenter Ballerup",
      targetGroup: "jobcentres",
    })
    await house.db.write((tx) =>
      tx.insert(affiliations).values({ personId: anne, organisationId: ballerup.organisationId ?? 0, from: null }),
    )
    const ended = await editParties(house.db, actor(), [anne, carl], { column: "to", value: house.clock.now })
    expect(ended).toMatchObject({ changed: 1, left: 1 })
    const rows = await listAllParties(asking(), filterOf("people", "text=Anne"))
    expect(rows.map(({ organisation }) => organisation?.name)).toEqual(["Jobcenter Køge"])
  })

  test("never ends a place before it begins", async () => {
    const begins = house.clock.now + 30 * DAY
    await house.db.write((tx) => tx.update(affiliations).set({ from: begins }).where(eq(affiliations.personId, bo)))
    await editParties(house.db, actor(), [bo], { column: "to", value: house.clock.now })
    const [place] = await house.db.read.select().from(affiliations).where(eq(affiliations.personId, bo))
    expect(place?.to).toBe(begins)
  })
})

test("all that a view of people shows are those that it counts", async () => {
  expect(await listPartyIds(asking(), filterOf("people", "group=jobcentres"))).toEqual([anne, bo])
  expect(await listPartyIds(asking(), filterOf("people", "text=uden plads"))).toEqual([carl])
})
