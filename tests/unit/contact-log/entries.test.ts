import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addAddendum, correctContact } from "#app/contact-log/correcting.server.ts"
import { getContact } from "#app/contact-log/entry-query.server.ts"
import type { ContactFilter } from "#app/contact-log/list-filter.ts"
import { listContacts } from "#app/contact-log/list-query.server.ts"
import { DomainError } from "#app/errors.ts"
import { contacts, inquiries } from "#db/schema/index.ts"
import { addKnown, asViewer, logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const read = (id: number) => getContact(house.db.read, asViewer(place.signe), id)
const list = async (filter: Partial<ContactFilter> = {}, who = asViewer(place.signe)) =>
  (await listContacts(house.db.read, who, { view: "all", page: 1, ...filter }, house.clock.now)).rows.map(
    ({ summary }) => summary,
  )

describe("a correction", () => {
  test("keeps what stood before, field by field, and only of what differs", async () => {
    const { contactId } = await logCall(house, place.signe, { summary: "Ville have tal" })
    await correctContact(house.db, actor(), contactId, { summary: "Ville have ledighedstal", channel: "phone" }, 0)
    await correctContact(house.db, actor(), contactId, { channel: "meeting" }, 1)
    const { contact, versions } = await read(contactId)
    expect(contact).toMatchObject({ summary: "Ville have ledighedstal", channel: "meeting" })
    expect(versions.map(({ before, by }) => [before, by])).toEqual([
      [{ channel: "phone" }, "Signe Aaholm"],
      [{ summary: "Ville have tal" }, "Signe Aaholm"],
    ])
  })

  test("that changes nothing leaves no version", async () => {
    const { contactId } = await logCall(house, place.signe)
    await correctContact(house.db, actor(), contactId, { channel: "phone" }, 0)
    expect((await read(contactId)).versions).toEqual([])
  })

  test("is refused where a colleague has corrected meanwhile", async () => {
    const { contactId } = await logCall(house, place.signe)
    await correctContact(house.db, actor(), contactId, { summary: "Første" }, 0)
    await expect(correctContact(house.db, actor(), contactId, { summary: "Anden" }, 0)).rejects.toThrow(
      new DomainError("contact-changed"),
    )
    expect((await read(contactId)).contact.summary).toBe("Første")
  })
})

describe("a notat", () => {
  test("cannot be changed, and is gone on with by addenda", async () => {
    const { contactId } = await logCall(house, place.signe, { notat: true, summary: "Oplyste 17 stillinger." })
    await expect(correctContact(house.db, actor(), contactId, { summary: "18" }, 0)).rejects.toThrow(
      new DomainError("contact-locked"),
    )
    await addAddendum(house.db, actor(), contactId, { text: "Det var 18, ringede hun og sagde." })
    const { contact, addenda } = await read(contactId)
    expect(contact.summary).toBe("Oplyste 17 stillinger.")
    expect(addenda).toMatchObject([{ by: "Signe Aaholm", text: "Det var 18, ringede hun og sagde." }])
  })
})

describe("the log", () => {
  test("is the newest first, one's own, one's unit's, by channel, period and words in either spelling", async () => {
    const gro = await addKnown(house.db, { name: "Gro Sørensen", organisation: "Grønvang Gartneri" })
    await logCall(house, place.signe, { summary: "Gammel", at: house.clock.now - 40 * 86_400_000 })
    await logCall(house, place.signe, { summary: "Ny", party: gro })
    await logCall(house, place.malthe, { summary: "Malthes", channel: "letter", at: house.clock.now - 60_000 })
    expect(await list()).toEqual(["Ny", "Malthes", "Gammel"])
    expect(await list({ view: "mine" })).toEqual(["Ny", "Gammel"])
    expect(await list({ view: "unit" }, asViewer(place.malthe))).toEqual(["Malthes"])
    expect(await list({ channel: "letter" })).toEqual(["Malthes"])
    expect(await list({ period: "month" })).toEqual(["Ny", "Malthes"])
    expect(await list({ text: "GROENVANG" })).toEqual(["Ny"])
  })

  test("comes in pages", async () => {
    for (let n = 0; n < 51; n++) await logCall(house, place.signe, { summary: `${n}`, at: house.clock.now - n })
    expect(await list()).toHaveLength(50)
    expect(await list({ page: 2 })).toEqual(["50"])
  })

  test("of a confidential case shows to those who may see the case, in the list and alone", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id)
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ confidentiality: "confidential", unitId: place.unit.id })
        .where(eq(inquiries.id, inquiryId ?? 0)),
    )
    await house.db.write((tx) => tx.delete(contacts).where(eq(contacts.channel, "mail")))
    const { contactId } = await logCall(house, place.signe, { inquiryId, summary: "Om varslingen" })
    const stranger = asViewer(place.malthe)
    expect(await list({}, stranger)).toEqual([])
    await expect(getContact(house.db.read, stranger, contactId)).rejects.toThrow(new DomainError("not-found", 404))
    for (const who of [asViewer(place.signe), asViewer(place.malthe, "management")])
      expect(await list({}, who)).toEqual(["Om varslingen"])
  })
})
