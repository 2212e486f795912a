import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findStatusLink } from "#app/front-door/links.server.ts"
import { sendContact } from "#app/front-door/sending.server.ts"
import { findQuote } from "#app/inquiries/quote.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import {
  addresses,
  attachments,
  contacts,
  frontDoorLinks,
  inquiries,
  messages,
  organisations,
  outbox,
  people,
  targetGroups,
} from "#db/schema/index.ts"
import { askAtTheDoor, contactOf, mailedLink } from "#tests/support/front-door.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const caseOf = async (id: number) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error("no case")
  return row
}
const messagesOf = (id: number) =>
  house.db.read.select().from(messages).where(eq(messages.inquiryId, id)).orderBy(asc(messages.id))
const sent = () => house.db.read.select().from(outbox).orderBy(asc(outbox.id))

describe("what is sent on the form", () => {
  test("is a case at once: sender, need, deadline, unit, message, receipt", async () => {
    await house.db.write((tx) =>
      tx.update(targetGroups).set({ unitId: place.other.id }).where(eq(targetGroups.key, "businesses")),
    )
    const { inquiryId } = await askAtTheDoor(house, {
      ...{ date: "24-11-2026", time: "12", because: "Bestyrelsen mødes kl. 14", phone: "12 34 56 78" },
    })
    const inquiry = await caseOf(inquiryId)
    expect(inquiry).toMatchObject({ channel: "form", status: "new", topic: "collective-dismissal" })
    expect(inquiry).toMatchObject({
      confidentiality: "confidential",
      targetGroup: "businesses",
      unitId: place.other.id,
    })
    expect(inquiry.need.by).toBe("2026-11-24T12:00")
    expect(inquiry.dueAt).toBe(Date.parse("2026-11-24T12:00:00+01:00"))

    const [message] = await messagesOf(inquiryId)
    expect(message).toMatchObject({ direction: "in", mailboxes: ["henvendelse@region.example"], sha256: null })
    expect(findQuote(message?.text ?? "", inquiry.need.quote)).not.toBeNull()

    const [person] = await house.db.read.select().from(people)
    const all = await house.db.read.select().from(organisations)
    expect(person?.name).toBe("Tove Lysholm")
    expect(all.find(({ id }) => id === inquiry.organisationId)?.name).toBe("Lysholm Maskinfabrik A/S")
    const phones = await house.db.read.select().from(addresses).where(eq(addresses.kind, "phone"))
    expect(phones).toMatchObject([{ lookup: "+4512345678", personId: person?.id }])
    expect(await house.db.read.select().from(contacts)).toMatchObject([{ channel: "form", direction: "in", inquiryId }])
  })

  test("is acknowledged with a link of which we keep only the hash", async () => {
    const { inquiryId, link: shown } = await askAtTheDoor(house, { locale: "en", question: "Tæller de med?" })
    const link = await mailedLink(house, inquiryId)
    expect(link).not.toBe(shown)
    const [mail] = await sent()
    expect(mail?.kind).toBe("acknowledgement")
    expect(mail?.mail.text).toContain("Thank you for your inquiry")
    expect(mail?.mail.text).toContain(`${house.env.origin}/kontakt/henvendelse/${link}`)
    const kept = JSON.stringify([await messagesOf(inquiryId), await house.db.read.select().from(frontDoorLinks)])
    expect(kept).not.toContain(link)
    expect((await findStatusLink(house.db.read, link))?.inquiry.id).toBe(inquiryId)
    expect(
      await findStatusLink(
        house.db.read,
        link.replace(/^./, (first) => (first === "A" ? "B" : "A")),
      ),
    ).toBeUndefined()
  })

  test("never changes what we knew of its sender", async () => {
    const first = await receive(house, place.mailbox.id, { from: "Mette Lindhjem <mli@vindrose.example>" })
    const before = await caseOf(first.inquiryId ?? 0)
    const { inquiryId } = await askAtTheDoor(house, {
      ...{ email: "mli@vindrose.example", name: "En Anden", organisation: "Et Andet A/S", phone: "12345678" },
    })
    const inquiry = await caseOf(inquiryId)
    expect([inquiry.personId, inquiry.organisationId]).toEqual([before.personId, before.organisationId])
    expect((await house.db.read.select().from(people)).map(({ name }) => name)).toEqual(["Mette Lindhjem"])
    const all = await house.db.read.select().from(organisations)
    expect(all.find(({ id }) => id === before.organisationId)?.name).toBe("vindrose.example")
  })

  test("is not confidential and has our own deadline where it asks for something else without a day", async () => {
    const { inquiryId } = await askAtTheDoor(house, { subject: "andet", question: "Hvor finder jeg jeres tal?" })
    const inquiry = await caseOf(inquiryId)
    expect(inquiry.confidentiality).toBe("normal")
    expect(inquiry.dueAt).not.toBeNull()
    expect(inquiry.need.by).toBeNull()
  })

  test("brings its files along, those that run marked", async () => {
    const { sha256, size } = await house.blobs.put(Buffer.from("skema"))
    const file = { sha256, size, contentId: null, inline: false }
    await askAtTheDoor(house, {
      files: [
        { ...file, name: "skema.docx", contentType: "application/octet-stream" },
        { ...file, name: "skema.docm", contentType: "application/octet-stream" },
      ],
    })
    const rows = await house.db.read.select().from(attachments).orderBy(asc(attachments.id))
    expect(rows.map(({ name, runsCode }) => [name, runsCode])).toEqual([
      ["skema.docx", false],
      ["skema.docm", true],
    ])
  })
})

describe("the same form sent twice", () => {
  test("is one case with one message, and both senders get a link to it", async () => {
    const contact = contactOf(house)
    const [one, other] = await Promise.all([sendContact(house, contact), sendContact(house, contact)])
    house.clock.now += 60_000
    const third = await sendContact(house, contact)
    expect([other.inquiryId, third.inquiryId]).toEqual([one.inquiryId, one.inquiryId])
    expect(await house.db.read.$count(inquiries)).toBe(1)
    expect((await messagesOf(one.inquiryId)).filter(({ direction }) => direction === "in")).toHaveLength(1)
    expect(await sent()).toHaveLength(1)
    expect((await findStatusLink(house.db.read, third.link))?.inquiry.id).toBe(one.inquiryId)
  })

  test("with something changed in between loses nothing: it is added to the case", async () => {
    const contact = contactOf(house)
    const one = await sendContact(house, contact)
    house.clock.now += 60_000
    const other = await sendContact(house, { ...contact, question: "Og hvad med dem på orlov?" })
    expect(other.inquiryId).toBe(one.inquiryId)
    const texts = (await messagesOf(one.inquiryId)).map(({ text }) => text)
    expect(texts.some((text) => text.includes("dem på orlov"))).toBe(true)
  })
})

test("a colleague's answer reaches the sender's mail, in the thread of the receipt", async () => {
  const { inquiryId } = await askAtTheDoor(house)
  await replyToInquiry(house, { userId: place.signe.id, now: house.clock.now }, inquiryId, {
    ...{ to: "tove@lysholm.example", cc: "", text: "Ja, de tæller med.", seenInboundAt: house.clock.now },
  })
  const [receipt, reply] = await sent()
  expect(reply?.mail.to).toEqual([{ name: "", address: "tove@lysholm.example" }])
  expect(reply?.mail.references.some((id) => receipt?.mail.references.includes(id))).toBe(true)
  const back = await receive(house, place.mailbox.id, {
    ...{ from: "Tove Lysholm <tove@lysholm.example>", text: "Hvilken blanket så?", inReplyTo: reply?.mail.messageId },
  })
  expect(back.inquiryId).toBe(inquiryId)
})
