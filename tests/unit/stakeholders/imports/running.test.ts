import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { failedRows } from "#app/stakeholders/imports/failed-rows.server.ts"
import { getImport, listFates } from "#app/stakeholders/imports/queries.server.ts"
import { runFile } from "#app/stakeholders/imports/running.server.ts"
import { checkImport, runImport, stopImport, undoImport } from "#app/stakeholders/imports/steering.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import { workOnImports } from "#app/stakeholders/imports/working.server.ts"
import { addresses, affiliations, contacts, events, imports, organisations, people } from "#db/schema/index.ts"
import { strangeList } from "#tests/support/strange-list.ts"
import { allParties, check, type ImportHouse, openImportHouse, run, undo } from "./run.ts"

let house: ImportHouse
beforeEach(async () => {
  house = await openImportHouse()
})
afterEach(() => house.close())

const file = [
  "Virksomhed;CVR;Kommune;Ansvarlig;Aftale fra;Kontaktperson;Titel;Mail;Tlf",
  "Lind A/S;29189641;Ballerup;SAA;1/3-24;Mette Lind;Chef;mli@lind.example;44000010",
  "Lind A/S;;;;;Ole Ravn;;ora@lind.example;44000010",
  "Jobcenter Ballerup;;Ballerup;SAA;;Ida Bæk;Leder;iba@job.example;",
  ";;;;;;;x@y.example;",
].join("\r\n")

const named = async (name: string) => (await house.db.read.select().from(people).where(eq(people.name, name)))[0]
const status = async (id: number) => (await getImport(house.db.read, id)).status

/** A signal that is given once so many transactions have begun: a process that ends in the middle. */
function afterWrites(count: number) {
  const ending = new AbortController()
  let left = count
  const db = {
    ...house.db,
    write: ((work) => {
      if (--left <= 0) ending.abort()
      return house.db.write(work)
    }) as typeof house.db.write,
  }
  return { services: { ...house, db }, signal: ending.signal }
}

describe("a file that runs", () => {
  test("makes parties with all that the rows say, finds the ones that are there, and tells the audit log", async () => {
    const { id, counts } = await check(house, "liste.csv", file)
    expect(counts).toEqual({ create: 3, update: 0, same: 0, skip: 0, fail: 1 })
    await run(house, id)
    const { organisations: made, addresses: written, frameworkAgreements } = await allParties(house)
    expect(made).toContainEqual(
      expect.objectContaining({
        name: "Lind A/S",
        cvr: "29189641",
        municipalityCode: "0151",
        ownerId: house.actor.userId,
      }),
    )
    expect(frameworkAgreements).toEqual([
      expect.objectContaining({ title: "Rammeaftale", from: "2024-03-01", to: null }),
    ])
    expect(written).toContainEqual(expect.objectContaining({ value: "44000010", lookup: "+4544000010" }))
    const jobcentre = (made as { name: string }[]).filter(({ name }) => name === "Jobcenter Ballerup")
    expect(jobcentre).toHaveLength(1)
    const told = await house.db.read.select().from(events)
    expect(told.filter(({ subject, type }) => subject === "person" && type === "created")).toHaveLength(3)
    expect(told.filter(({ subject, type }) => subject === "organisation" && type === "changed")).toHaveLength(1)
    expect(await findBrokenEvent(house.db.read)).toBeNull()
  })

  test("run again brings nothing new", async () => {
    const first = await check(house, "liste.csv", file)
    await run(house, first.id)
    expect((await check(house, "liste.csv", file)).counts).toEqual({ create: 0, update: 0, same: 3, skip: 0, fail: 1 })
  })

  test("goes on where it was when the process ends in the middle, and no row is taken twice", async () => {
    const list = strangeList(2_000)
    const { id, counts } = await check(house, "liste.csv", list.bytes)
    await runImport(house.db, house.actor, id)
    const { services, signal } = afterWrites(2)
    await runFile(services, id, signal)
    const { done, rows } = await getImport(house.db.read, id)
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(rows)
    await workOnImports(house, new AbortController().signal)
    expect(await status(id)).toBe("done")
    expect(await house.db.read.$count(people)).toBe(counts.create)
  }, 60_000)

  test("can be stopped, stays as far as it came, and is taken back from there", async () => {
    const before = await allParties(house)
    const { id } = await check(house, "liste.csv", strangeList(1_500).bytes)
    await runImport(house.db, house.actor, id)
    const { services, signal } = afterWrites(1)
    await runFile(services, id, signal)
    await stopImport(house.db, house.actor, id)
    expect(await house.db.read.$count(people)).toBeGreaterThan(0)
    expect(await workOnImports(house, new AbortController().signal)).toBe(false)
    await undo(house, id)
    expect(await status(id)).toBe("undone")
    expect(await allParties(house)).toEqual(before)
  }, 60_000)

  test("sees what colleagues have done since it was checked", async () => {
    const { id } = await check(house, "liste.csv", file)
    const other = await check(house, "anden.csv", "Navn;Mail\nMette Lind;mli@lind.example\n")
    await run(house, other.id)
    const counts = await run(house, id)
    expect(counts).toMatchObject({ create: 2, update: 1 })
    expect(await house.db.read.$count(people)).toBe(3)
  })

  test("cannot be started twice", async () => {
    const { id } = await check(house, "liste.csv", file)
    await runImport(house.db, house.actor, id)
    await expect(runImport(house.db, house.actor, id)).rejects.toMatchObject({ code: "import-moved-on" })
    await expect(undoImport(house.db, house.actor, id)).rejects.toMatchObject({ code: "import-moved-on" })
  })
})

describe("an import taken back", () => {
  test("restores what it changed and made, to the letter", async () => {
    const first = await check(house, "liste.csv", file)
    await run(house, first.id)
    const before = await allParties(house)
    const second = await check(
      house,
      "ny.csv",
      [
        "Organisation;CVR;Navn fra;Målgruppe;Andre målgrupper;Aftale fra;Aftale til;Navn;Titel;Mail",
        "Lind Gruppen A/S;29189641;1/1-26;Virksomheder;Jobcentre;1/3-24;1/3-28;Mette Ravn Lind;Direktør;mli@lind.example",
      ].join("\n"),
    )
    expect(second.counts).toMatchObject({ update: 1 })
    await run(house, second.id)
    const { organisations: made, formerNames, people: persons, organisationGroups } = await allParties(house)
    expect(made).toContainEqual(expect.objectContaining({ name: "Lind Gruppen A/S", targetGroup: "businesses" }))
    expect(formerNames).toEqual([expect.objectContaining({ name: "Lind A/S", to: "2025-12-31" })])
    expect(persons).toContainEqual(expect.objectContaining({ name: "Mette Ravn Lind" }))
    expect(organisationGroups).toHaveLength(1)
    await undo(house, second.id)
    expect(await allParties(house)).toEqual(before)
  })

  test("leaves the rows that somebody has changed since, and those that are in use, and says which", async () => {
    const { id } = await check(house, "liste.csv", file)
    await run(house, id)
    const [mette, ida] = [await named("Mette Lind"), await named("Ida Bæk")]
    await house.db.write(async (tx) => {
      await tx
        .update(people)
        .set({ name: "Mette Lind Ravn" })
        .where(eq(people.id, mette?.id ?? 0))
      const call = { channel: "phone" as const, direction: "in" as const, at: 1, summary: "Ringede" }
      await tx.insert(contacts).values({ ...call, personId: ida?.id ?? 0 })
    })
    await undo(house, id)
    const fates = await listFates(house.db.read, id, { verdict: null, kept: true, limit: 10, offset: 0 })
    expect(fates.map(({ line, remarks }) => [line, remarks[0]?.code])).toEqual([
      [2, "changed-since"],
      [4, "in-use"],
    ])
    expect(await named("Ole Ravn")).toBeUndefined()
    expect(await named("Mette Lind Ravn")).toBeDefined()
    // The company hangs on the row that stays, and stays whole with it.
    expect(await house.db.read.select().from(organisations).where(eq(organisations.name, "Lind A/S"))).toHaveLength(1)
  })

  test("an address that was ended and a place that was left since are no longer the import's to take", async () => {
    const { id } = await check(house, "liste.csv", file)
    await run(house, id)
    const ole = await named("Ole Ravn")
    await house.db.write((tx) =>
      tx
        .update(affiliations)
        .set({ to: 5 })
        .where(eq(affiliations.personId, ole?.id ?? 0)),
    )
    const ida = await named("Ida Bæk")
    await house.db.write((tx) =>
      tx
        .update(addresses)
        .set({ endedAt: 5 })
        .where(eq(addresses.personId, ida?.id ?? 0)),
    )
    await undo(house, id)
    const fates = await listFates(house.db.read, id, { verdict: null, kept: true, limit: 10, offset: 0 })
    expect(fates.map(({ line }) => line)).toEqual([2, 3, 4])
  })
})

describe("rows that failed", () => {
  test("come as a file in their own columns with the reason, and go in once they are repaired", async () => {
    const { id } = await check(house, "liste.csv", `${file}\r\nRavn ApS;;;;32-13-2024;=Ole;;o@r.example;`)
    const { text } = await failedRows(house.db.read, id, messages("da"))
    const lines = text.replace("\ufeff", "").trim().split("\r\n")
    expect(lines).toEqual([
      "Virksomhed;CVR;Kommune;Ansvarlig;Aftale fra;Kontaktperson;Titel;Mail;Tlf;Årsag",
      ";;;;;;;x@y.example;;Navnet mangler. Skriv en person eller en organisation.",
      "Ravn ApS;;;;32-13-2024;'=Ole;;o@r.example;;Aftale fra: »32-13-2024« er ikke en dato. Skriv den som 31-12-2026.",
    ])
    const repaired = text.replace("32-13-2024", "31-12-2024").replace(";;;;;;;x@y", ";;;;;Åse Holm;;x@y")
    const again = await check(house, "rettet.csv", repaired)
    expect(again.counts).toEqual({ create: 2, update: 0, same: 0, skip: 0, fail: 0 })
    await run(house, again.id)
    expect(await named("=Ole")).toBeDefined()
  })
})

test("columns that were chosen by hand are chosen by themselves the next time, and can be kept under another name", async () => {
  const odd = "Hvem;Hvor\nMette Lind;mli@lind.example\n"
  const id = await uploadImport(house, house.actor, { name: "a.csv", bytes: Buffer.from(odd) })
  await checkImport(house.db, house.actor, id, { fields: { Hvem: "name", Hvor: "mail" }, saveAs: "Vores liste" })
  const next = await uploadImport(house, house.actor, { name: "b.csv", bytes: Buffer.from(odd) })
  const { fields, reading } = await getImport(house.db.read, next)
  expect({ fields, map: reading.map }).toEqual({ fields: { Hvem: "name", Hvor: "mail" }, map: "Vores liste" })
  const [row] = await house.db.read.select().from(imports).where(eq(imports.id, next))
  expect(row?.status).toBe("uploaded")
})
