import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { withdrawContact } from "#app/contact-log/withdrawing.server.ts"
import { DomainError } from "#app/errors.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { getCase, listQueue } from "#app/inquiries/queries.server.ts"
import {
  addresses,
  contacts,
  inquiries,
  inquiryDeadlines,
  organisations,
  people,
  targetGroups,
  tasks,
} from "#db/schema/index.ts"
import { addKnown, asViewer, logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let bodil: { personId: number; organisationId: number | null }
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  bodil = await addKnown(house.db, { name: "Bodil Krageskov", organisation: "Jobcenter Køge", role: "jobcenterchef" })
})
afterEach(() => house.close())

const figures = "Vil have tal for langtidsledige med til mødet. Skal bruge dem senest onsdag kl. 12, så hun når det."
const wednesday = Date.parse("2026-11-25T12:00:00+01:00")
const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const caseRow = async (id: number | undefined) => {
  const [row] = await house.db.read
    .select()
    .from(inquiries)
    .where(eq(inquiries.id, id ?? 0))
  return row
}

describe("a call that needs an answer", () => {
  test("becomes a case as a mail does: dated by the words, with their quote, by phone, of the caller", async () => {
    const { contactId, opened } = await logCall(house, place.signe, { party: bodil, summary: figures, opensCase: true })
    expect(await caseRow(opened?.inquiryId)).toMatchObject({
      ...bodil,
      number: "H-2026-00001",
      subject: "Vil have tal for langtidsledige med til mødet",
      channel: "phone",
      targetGroup: "jobcentres",
      replyExpected: true,
      dueAt: wednesday,
      need: { quote: "senest onsdag kl. 12" },
    })
    const view = await getCase(house.db.read, asViewer(place.signe), "H-2026-00001")
    expect(view.deadlines.find(({ kind }) => kind === "reply")?.reasons[0]).toMatchObject({
      code: "sender-by",
      quote: "senest onsdag kl. 12",
    })
    expect(view.timeline.filter(({ kind }) => kind === "call")).toMatchObject([{ id: contactId, summary: figures }])
  })

  test("lies with whoever took it in their own unit, and with another unit where that answers for the group", async () => {
    const own = await logCall(house, place.signe, { party: bodil, summary: figures, opensCase: true })
    expect(await caseRow(own.opened?.inquiryId)).toMatchObject({ assigneeId: place.signe.id, unitId: place.unit.id })
    await house.db.write((tx) =>
      tx.update(targetGroups).set({ unitId: place.other.id }).where(eq(targetGroups.key, "jobcentres")),
    )
    const others = await logCall(house, place.signe, { party: bodil, summary: figures, opensCase: true })
    expect(await caseRow(others.opened?.inquiryId)).toMatchObject({ assigneeId: null, unitId: place.other.id })
  })

  test("that tells of a notice is acknowledged by the talk itself; a letter is not", async () => {
    const notice = { party: bodil, summary: "Varsler 42 afskedigelser på lageret i Køge.", opensCase: true }
    await logCall(house, place.signe, { ...notice, channel: "in-person" })
    await logCall(house, place.signe, { ...notice, channel: "letter" })
    const rows = await house.db.read.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.kind, "acknowledge"))
    expect(rows.map(({ metAt }) => metAt)).toEqual([house.clock.now, null])
  })

  test("about a case that is open already is linked to it", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id)
    const { opened } = await logCall(house, place.signe, {
      ...{ party: bodil, summary: figures, opensCase: true, inquiryId },
    })
    expect(await caseRow(opened?.inquiryId)).toMatchObject({ linkedToId: inquiryId })
  })

  test("about a confidential case is as confidential, and lies with its unit", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id)
    const secret = { confidentiality: "confidential" as const, unitId: place.other.id, assigneeId: place.signe.id }
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set(secret)
        .where(eq(inquiries.id, inquiryId ?? 0)),
    )
    const said = { party: bodil, summary: figures, opensCase: true, inquiryId }
    const { opened } = await logCall(house, place.signe, said)
    const { confidentiality, unitId } = secret
    expect(await caseRow(opened?.inquiryId)).toMatchObject({ linkedToId: inquiryId, confidentiality, unitId })
  })
})

describe("a call about an open case", () => {
  let inquiryId: number
  beforeEach(async () => {
    inquiryId = (await receive(house, place.mailbox.id)).inquiryId ?? 0
    house.clock.now += 3_600_000
  })

  test("stands on its timeline and leaves it open", async () => {
    await logCall(house, place.signe, { party: bodil, inquiryId, summary: "Rykkede ikke, ville bare høre." })
    const view = await getCase(house.db.read, asViewer(place.signe), "H-2026-00001")
    expect(view.status).toBe("open")
    expect(view.timeline.map(({ kind }) => kind)).toContain("call")
  })

  test("is the last one beside the party's other cases, unless its own case is hidden from the viewer", async () => {
    const at = house.clock.now - 60_000
    await logCall(house, place.signe, { party: bodil, opensCase: true, summary: "Hvornår er næste møde?", at })
    await logCall(house, place.signe, { party: bodil, inquiryId, summary: "Varslingen kommer i morgen." })
    const lastSeenFrom = async (unitId: number) => {
      const viewer = asViewer({ id: 0, unitId })
      return (await getCase(house.db.read, viewer, "H-2026-00002")).sender.lastContact?.at
    }
    expect(await lastSeenFrom(place.other.id)).toBe(house.clock.now)
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ confidentiality: "confidential", unitId: place.unit.id })
        .where(eq(inquiries.id, inquiryId)),
    )
    expect(await lastSeenFrom(place.other.id)).toBe(at)
    expect(await lastSeenFrom(place.unit.id)).toBe(house.clock.now)
  })

  test("that answers it meets its deadlines at the time of the call, though it is logged later", async () => {
    const at = house.clock.now - 600_000
    await logCall(house, place.signe, { party: bodil, inquiryId, answers: true, at })
    expect(await caseRow(inquiryId)).toMatchObject({
      ...{ status: "answered", answeredAt: at, dueAt: null, assigneeId: place.signe.id },
    })
    const met = await house.db.read.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.kind, "reply"))
    expect(met[0]?.metAt).toBe(at)
  })

  test("answers no case that is closed", async () => {
    await house.db.write((tx) => tx.update(inquiries).set({ status: "closed" }).where(eq(inquiries.id, inquiryId)))
    await expect(logCall(house, place.signe, { inquiryId, answers: true })).rejects.toThrow(
      new DomainError("inquiry-is-closed"),
    )
    expect(await house.db.read.$count(contacts, eq(contacts.channel, "phone"))).toBe(0)
  })
})

describe("somebody new", () => {
  test("is created with number and organisation in the same stroke", async () => {
    const newCaller = { name: "Karin Nyboe", phone: "44 00 00 10", organisationId: null, organisation: "Nyboe VVS" }
    await logCall(house, place.signe, { newCaller })
    const [contact] = await house.db.read.select().from(contacts)
    const [person] = await house.db.read.select().from(people).where(eq(people.name, "Karin Nyboe"))
    const [firm] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Nyboe VVS"))
    expect(contact).toMatchObject({ personId: person?.id, organisationId: firm?.id })
    const [phone] = await house.db.read.select().from(addresses)
    expect(phone).toMatchObject({ lookup: "+4544000010", personId: person?.id })
  })

  test("may be an organisation alone, whose number it is then", async () => {
    await logCall(house, place.signe, {
      newCaller: { name: "", phone: "44 00 00 10", organisationId: null, organisation: "Nyboe VVS" },
    })
    const [contact] = await house.db.read.select().from(contacts)
    const [phone] = await house.db.read.select().from(addresses)
    expect(contact?.personId).toBeNull()
    expect(phone).toMatchObject({ personId: null, organisationId: contact?.organisationId })
  })
})

test("sent twice, it is logged once", async () => {
  const said = { party: bodil, summary: figures, opensCase: true, requestKey: "abc" }
  const first = await logCall(house, place.signe, said)
  const second = await logCall(house, place.signe, said)
  expect(second).toMatchObject({ contactId: first.contactId, repeated: true })
  expect(await house.db.read.$count(contacts)).toBe(1)
  expect(await house.db.read.$count(inquiries)).toBe(1)
})

describe("taken back", () => {
  test("it is gone with its case and follow-up, and the audit log is whole", async () => {
    const followUp = { dueOn: "2026-11-30", kind: "follow-up" as const }
    const { contactId } = await logCall(house, place.signe, {
      ...{ party: bodil, summary: figures, opensCase: true, followUp },
    })
    expect(await house.db.read.$count(tasks)).toBe(1)
    await withdrawContact(house.db, actor(), contactId)
    for (const table of [contacts, tasks, inquiries, inquiryDeadlines])
      expect(await house.db.read.$count(table)).toBe(0)
    expect(await findBrokenEvent(house.db.read)).toBeNull()
    expect((await listQueue(house.db.read, asViewer(place.signe), { view: "all" }, house.clock.now)).total).toBe(0)
  })

  test("the case it answered runs again", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id)
    const before = await caseRow(inquiryId ?? 0)
    const { contactId } = await logCall(house, place.signe, { party: bodil, inquiryId, answers: true })
    await withdrawContact(house.db, actor(), contactId)
    expect(await caseRow(inquiryId ?? 0)).toMatchObject({ status: "open", dueAt: before?.dueAt, answeredAt: null })
  })

  test("not once a colleague works on the case, nor after two minutes, nor by somebody else", async () => {
    const worked = await logCall(house, place.signe, { party: bodil, summary: figures, opensCase: true })
    house.clock.now += 1_000
    await addNote(house.db, actor(), worked.opened?.inquiryId ?? 0, { text: "Ser på det" })
    await expect(withdrawContact(house.db, actor(), worked.contactId)).rejects.toThrow(new DomainError("case-begun"))
    expect(await house.db.read.$count(contacts)).toBe(1)
    const late = await logCall(house, place.signe)
    await expect(
      withdrawContact(house.db, { userId: place.malthe.id, now: house.clock.now }, late.contactId),
    ).rejects.toThrow(new DomainError("not-found", 404))
    house.clock.now += 121_000
    await expect(withdrawContact(house.db, actor(), late.contactId)).rejects.toThrow(new DomainError("contact-settled"))
  })
})
