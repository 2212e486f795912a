import { and, eq, isNotNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { listEntries } from "#app/audit/entries.server.ts"
import { mergeInquiries, separateInquiries } from "#app/inquiries/merging.server.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { storeInbound } from "#app/mail/ledger.server.ts"
import { anonymisePerson } from "#app/privacy/anonymising.server.ts"
import { exportPerson } from "#app/privacy/exporting.server.ts"
import { loadIdentity } from "#app/privacy/identity.server.ts"
import { listObstacles } from "#app/privacy/obstacles.server.ts"
import { findOwn } from "#app/privacy/own-rows.server.ts"
import { addAddress, endAddress } from "#app/stakeholders/addressing.server.ts"
import { getPerson } from "#app/stakeholders/rows.server.ts"
import { addresses, events, inboundMail, inquiries, messages, notes, people, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled, type TestMail } from "#tests/support/mail.ts"
import { addOrganisation, addSomebody, viewerFrom } from "#tests/unit/stakeholders/parties.ts"
import { removeAll, settle } from "./full-house.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const mail = async (given: TestMail) => {
  house.clock.now += 60_000
  return (await receiveFiled(house, place.mailbox.id, given)).inquiryId ?? 0
}
const ofMette = { from: "Mette Lindhjem <mette@vindrose.example>" }
const ofBo = { from: "Bo Ravnkilde <bo@ravnkilde.example>" }
const personOf = async (name: string) => {
  const rows = await house.db.read.select().from(people).where(eq(people.name, name))
  if (!rows[0]) throw new Error(`nobody is called ${name}`)
  return rows[0].id
}
const anonymise = async (name = "Mette Lindhjem") => anonymisePerson(house.db, actor(), await personOf(name))
const rowsOf = (inquiryId: number) =>
  house.db.read
    .select()
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in")))
const texts = async (inquiryId: number) => (await rowsOf(inquiryId)).map(({ text }) => text.trim()).join("\n")
const caseOf = async (id: number) => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, id)))[0]
const everything = async () => {
  const tables = [await house.db.read.select().from(messages), await house.db.read.select().from(inquiries)]
  return JSON.stringify([...tables, await house.db.read.select().from(notes)])
}

describe("a case that went into somebody else's", () => {
  let hers: number
  let his: number
  beforeEach(async () => {
    hers = await mail({ ...ofMette, subject: "Zebraplanken", text: "Okapien skal svares senest fredag kl. 12." })
    his = await mail({ ...ofBo, subject: "Pindsvinet", text: "Egernets ord." })
    await addNote(house.db, actor(), hers, { text: "Gnunotat" })
    await addNote(house.db, actor(), his, { text: "Mårnotat" })
    house.clock.now += 60_000
    await mergeInquiries(house.db, actor(), { keptId: his, mergedId: hers })
  })

  test("goes with whose it was: mails, notes, quotes and subject; the other's stay", async () => {
    await settle(house, actor)
    await anonymise()
    await removeAll(house)
    expect(await texts(his)).toBe("[anonymiseret]\nEgernets ord.")
    expect((await house.db.read.select().from(notes)).map(({ text }) => text)).toEqual(["[anonymiseret]", "Mårnotat"])
    expect(await everything()).not.toMatch(/Zebra|Okapi|fredag kl|Gnu|Lindhjem|mette@/)
    const boss = viewerFrom(place.signe, { role: "administrator" })
    const log = JSON.stringify(await listEntries(house.db.read, boss, {}))
    expect(log).not.toMatch(/Zebra|Okapi|fredag kl|Gnu|Lindhjem|mette@/)
    expect(log).toContain("bo@ravnkilde.example")
    expect((await caseOf(his))?.subject).toBe("Pindsvinet")
    expect((await verifyHouse(house)).faults).toEqual([])
  })

  test("keeps what is hers where he is the one", async () => {
    await settle(house, actor)
    await anonymise("Bo Ravnkilde")
    await removeAll(house)
    expect(await texts(his)).toBe("Okapien skal svares senest fredag kl. 12.\n[anonymiseret]")
    expect(await everything()).not.toMatch(/Pindsvin|Egern|Mårnotat|Ravnkilde/)
    expect(await house.db.read.select().from(inboundMail).where(isNotNull(inboundMail.removedAt))).toHaveLength(1)
    expect((await verifyHouse(house)).faults).toEqual([])
  })

  test("does not bring back what it said when the two are separated again", async () => {
    await settle(house, actor)
    await anonymise()
    await separateInquiries(house.db, actor(), hers)
    expect(await everything()).not.toMatch(/Zebra|Okapi|fredag kl|Gnu|Lindhjem|mette@/)
    expect(await texts(hers)).toBe("[anonymiseret]")
  })

  test("waits for the case it lies on, and is named by its number", async () => {
    const known = await loadIdentity(house.db.read, await getPerson(house.db.read, await personOf("Mette Lindhjem")))
    const own = await findOwn(house.db.read, known)
    const viewer = viewerFrom(place.signe, { role: "management" })
    expect(await listObstacles(house.db.read, viewer, known, own, house.clock.now)).toEqual([
      { kind: "open-case", case: { number: "H-2026-00002", subject: "Pindsvinet" } },
      { kind: "mail-waiting", count: 1 },
    ])
    await expect(anonymise()).rejects.toMatchObject({ code: "anonymising-blocked" })
  })
})

describe("what names them on a case of somebody else's", () => {
  test("does not change before that case is in the archive", async () => {
    await mail({ ...ofMette, subject: "Zebraplanken" })
    await settle(house, actor)
    const his = await mail({ ...ofBo, text: "Mette Lindhjem sagde det." })
    await expect(anonymise()).rejects.toMatchObject({ code: "named-on-open-cases", values: { cases: 1 } })
    expect(await texts(his)).toBe("Mette Lindhjem sagde det.")
    await settle(house, actor)
    expect(await anonymise()).toBe(true)
    expect(await texts(his)).toMatch(/^Anonymiseret person \d+ sagde det\.$/)
  })

  test("is found however it is written: broken over lines, in the genitive, in capitals, with a number in any grouping", async () => {
    await mail({ from: "Søren Ågård <soren@vindrose.example>" })
    const id = await personOf("Søren Ågård")
    await addAddress(house.db, actor(), { kind: "phone", value: "55667788", personId: id, organisationId: null })
    const his = await mail({
      ...ofBo,
      text: "Det er Søren\nÅgårds sag. SØREN ÅGÅRD, tlf. 55.66.77.88 eller +45 5566 7788. Søren Ågårdsen er en anden.",
    })
    await settle(house, actor)
    await anonymise("Søren Ågård")
    const alias = `Anonymiseret person ${id}`
    expect(await texts(his)).toBe(
      `Det er ${alias}s sag. ${alias}, tlf. [anonymiseret] eller [anonymiseret]. Søren Ågårdsen er en anden.`,
    )
  })
})

test("a mail of theirs that is on no case yet is not lost", async () => {
  await mail({ ...ofMette, subject: "Zebraplanken" })
  await settle(house, actor)
  const content = Buffer.from("From: Mette Lindhjem <mette@vindrose.example>\r\n\r\nNyt")
  const arrival = { mailboxId: place.mailbox.id, source: "door" as const, content }
  const entry = await storeInbound(house, { ...arrival, envelopeFrom: "mette@vindrose.example" })
  const known = await loadIdentity(house.db.read, await getPerson(house.db.read, await personOf("Mette Lindhjem")))
  const own = await findOwn(house.db.read, known)
  const obstacles = await listObstacles(house.db.read, null, known, own, house.clock.now)
  expect(obstacles).toEqual([{ kind: "mail-unfiled", count: 1 }])
  await expect(anonymise()).rejects.toMatchObject({ code: "anonymising-blocked" })
  expect(await house.blobs.has(entry.sha256)).toBe(true)
})

describe("a name or an address that others have as well", () => {
  test("stays where it may be theirs: a workplace signed with, a colleague of ours, a namesake", async () => {
    await addOrganisation(house, { name: "Jobcenter Vindeby" })
    await house.db.write((tx) => tx.insert(people).values({ name: "Mette Holm", createdAt: 0 }))
    await mail({ from: "Mette Holm <mh@vindeby.example>" })
    await mail({ from: "Jobcenter Vindeby <mh@vindeby.example>", subject: "Mere" })
    await mail({ from: "Signe Aaholm <mh@vindeby.example>", subject: "Endnu mere" })
    const text = "Jobcenter Vindeby, Signe Aaholm og Mette Holm var der."
    const his = await mail({ ...ofBo, text })
    await settle(house, actor)
    const [sender] = await house.db.read.select().from(addresses).where(eq(addresses.lookup, "mh@vindeby.example"))
    await anonymisePerson(house.db, actor(), sender?.personId ?? 0)
    expect(await texts(his)).toBe(text)
    expect((await rowsOf(his))[0]?.sha256).not.toBeNull()
  })

  test("an address passed on is its new owner's: their mails, and what the old one may be given", async () => {
    await mail({ from: "Mette Lindhjem <post@vindrose.example>", subject: "Zebraplanken" })
    const metteId = await personOf("Mette Lindhjem")
    const [address] = await house.db.read.select().from(addresses).where(eq(addresses.lookup, "post@vindrose.example"))
    await endAddress(house.db, actor(), address?.id ?? 0)
    await addSomebody(house, { name: "Ida Efterfølger", mail: "post@vindrose.example" })
    const hers = await mail({
      ...{ from: "Ida Efterfølger <post@vindrose.example>", subject: "Idas sag" },
      text: "Jeg har overtaget efter Mette Lindhjem.",
    })
    const [boss] = await house.db.read.select().from(users)
    if (!boss) throw new Error("nobody")
    const viewer = viewerFrom(boss, { role: "management" })
    const { zip } = await exportPerson(house, viewer, metteId, "da")
    const bytes = Buffer.from(await new Response(zip).arrayBuffer()).toString("latin1")
    expect(bytes.match(/mails\/H-2026-0000\d/g)).toContain("mails/H-2026-00001")
    expect(bytes.match(/mails\/H-2026-0000\d/g)).not.toContain("mails/H-2026-00002")
    await settle(house, actor)
    await anonymise()
    expect(await texts(hers)).toBe(`Jeg har overtaget efter Anonymiseret person ${metteId}.`)
    expect((await rowsOf(hers))[0]?.from).toEqual({ name: "Ida Efterfølger", address: "post@vindrose.example" })
  })
})

test("a house with more of somebody's than SQLite takes in one statement", async () => {
  await mail({ ...ofMette, subject: "Zebraplanken" })
  const id = await personOf("Mette Lindhjem")
  await settle(house, actor)
  const many = 40_000
  const note = { type: "noted", at: 0, hash: "", data: { text: "Mette Lindhjem" } } as const
  await house.db.write(async (tx) => {
    for (let at = 0; at < many; at += 2_000)
      await tx
        .insert(events)
        .values(Array.from({ length: 2_000 }, () => ({ ...note, subject: "inquiry" as const, subjectId: 1 })))
  })
  expect(await anonymisePerson(house.db, actor(), id)).toBe(true)
}, 60_000)
