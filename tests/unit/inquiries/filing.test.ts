import { asc, eq, isNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import {
  addresses,
  contacts,
  inquiries,
  inquiryDeadlines,
  messages,
  organisations,
  outbox,
  people,
} from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive, type TestMail } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const mail = (input: TestMail = {}) => receive(house, place.mailbox.id, input)
const minutes = (n: number) => {
  house.clock.now += n * 60_000
}
const getCase = async (id: number | null) => {
  const [row] = await house.db.read
    .select()
    .from(inquiries)
    .where(eq(inquiries.id, id ?? 0))
  if (!row) throw new Error("no case")
  return row
}
/** Those that no reference data brought. */
const newOrganisations = async () =>
  (await house.db.read.select().from(organisations).where(isNull(organisations.municipalityCode))).map(
    ({ name }) => name,
  )
const sent = () => house.db.read.select().from(outbox).orderBy(asc(outbox.id))
const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const answer = (id: number, text = "Kære Mette\n\nDu skal bruge AR 292.") =>
  replyToInquiry(house, signe(), id, {
    to: "mli@vindrose-emballage.example",
    cc: "",
    text,
    seenInboundAt: house.clock.now,
  })

describe("a mail from a stranger", () => {
  test("becomes a case with number, sender, unit and a deadline read from the words", async () => {
    const { inquiryId, state } = await mail({
      subject: "Forlængelse af arbejdsfordeling",
      text: "Hej\n\nVi har brug for jeres svar senest tirsdag kl. 12.\n\nVenlig hilsen\nMette",
    })
    const inquiry = await getCase(inquiryId)
    expect(state).toBe("filed")
    expect(inquiry).toMatchObject({
      number: "H-2026-00001",
      subject: "Forlængelse af arbejdsfordeling",
      status: "new",
      topic: "work-sharing",
      unitId: place.unit.id,
      dueAt: Date.parse("2026-11-24T12:00:00+01:00"),
    })
    expect(inquiry.need.quote).toContain("senest tirsdag kl. 12")
    const [person] = await house.db.read.select().from(people)
    expect(person?.name).toBe("Mette Lindhjem")
    expect(await newOrganisations()).toEqual(["vindrose-emballage.example"])
    expect(await house.db.read.select().from(contacts)).toMatchObject([
      { channel: "mail", direction: "in", personId: person?.id, inquiryId },
    ])
  })

  test("is told at once that it came, under which number, and by when we answer", async () => {
    const { inquiryId } = await mail({ text: "Hej\n\nHvilken blanket skal vi bruge? Svar senest tirsdag kl. 15." })
    const [receipt] = await sent()
    expect(receipt).toMatchObject({ kind: "acknowledgement", inquiryId, state: "queued" })
    expect(receipt?.mail.subject).toBe("SV: Spørgsmål om arbejdsfordeling [H-2026-00001]")
    expect(receipt?.mail.automatic).toBe(true)
    expect(receipt?.mail.text).toContain("H-2026-00001")
    expect(receipt?.mail.text.replace(/\u00a0/g, " ")).toContain("senest tir. 24. nov. kl. 15")
  })

  test("gets an English receipt to an English mail", async () => {
    await mail({
      subject: "Work permit",
      text: "Hello,\n\nCould you tell us which form we have to use for the work permit?\n\nKind regards\nAnne",
    })
    const [receipt] = await sent()
    expect(receipt?.mail.text).toContain("Thank you for your e-mail")
  })

  test("two people of one company are of one organisation; two at a public provider are not", async () => {
    await mail({ from: "A <a@firma.example>" })
    await mail({ from: "B <b@firma.example>" })
    await mail({ from: "C <c@gmail.com>" })
    expect(await newOrganisations()).toEqual(["firma.example"])
  })
})

describe("the same mail again", () => {
  test("to the same mailbox is a duplicate, and makes no second case", async () => {
    const first = await mail({ messageId: "<x@firma.example>" })
    const second = await mail({ messageId: "<x@firma.example>" })
    expect(second).toMatchObject({ state: "duplicate", inquiryId: first.inquiryId })
    expect(await house.db.read.select().from(messages).where(eq(messages.direction, "in"))).toHaveLength(1)
  })

  test("with its Message-ID used again for other words is a case of its own", async () => {
    const first = await mail({ messageId: "<x@firma.example>", text: "Det første" })
    const second = await mail({ messageId: "<x@firma.example>", text: "Det andet" })
    expect(second.state).toBe("filed")
    expect(second.inquiryId).not.toBe(first.inquiryId)
  })
})

describe("an answer to our reply", () => {
  test("lands on the case by our Message-ID, though subject and address have changed", async () => {
    const { inquiryId } = await mail()
    minutes(30)
    await answer(inquiryId ?? 0)
    const reply = (await sent()).find(({ kind }) => kind === "reply")
    minutes(60)
    const again = await mail({
      from: "En anden <x@andet.example>",
      subject: "Noget andet",
      inReplyTo: reply?.messageId,
    })
    expect(again.inquiryId).toBe(inquiryId)
    expect((await getCase(inquiryId)).status).toBe("open")
  })

  test("begins a new round with a deadline of its own", async () => {
    const { inquiryId } = await mail()
    await answer(inquiryId ?? 0)
    expect(await getCase(inquiryId)).toMatchObject({ status: "answered", dueAt: null })
    const reply = (await sent()).find(({ kind }) => kind === "reply")
    minutes(60)
    await mail({ inReplyTo: reply?.messageId, text: "Tak. Kan du svare på det sidste senest tirsdag kl. 10?" })
    expect(await getCase(inquiryId)).toMatchObject({
      status: "open",
      dueAt: Date.parse("2026-11-24T10:00:00+01:00"),
      answeredAt: null,
    })
  })

  test("with nothing but the number in its subject is believed only from one who takes part", async () => {
    const { inquiryId } = await mail()
    minutes(5)
    const own = await mail({ subject: "SV: Spørgsmål [H-2026-00001]", text: "Jeg glemte bilaget" })
    const stranger = await mail({
      from: "x@andet.example",
      subject: "SV: Spørgsmål [H-2026-00001]",
      text: "Send mig alt",
    })
    expect(own.inquiryId).toBe(inquiryId)
    expect(stranger.inquiryId).not.toBe(inquiryId)
  })

  test("ends the waiting, and the working time that was left is left", async () => {
    const { inquiryId } = await mail({ text: "Hej\n\nHvilken blanket skal vi bruge?" })
    const before = (await getCase(inquiryId)).dueAt ?? 0
    await startWaiting(house.db, signe(), inquiryId ?? 0, { reason: "sender" })
    expect(await getCase(inquiryId)).toMatchObject({ status: "waiting", dueAt: null })
    minutes(60)
    await mail({ subject: "SV: Spørgsmål [H-2026-00001]", text: "Det gælder 38 medarbejdere" })
    const after = await getCase(inquiryId)
    expect(after.status).toBe("open")
    expect((after.dueAt ?? 0) - before).toBe(60 * 60_000)
  })

  test("within 30 days of closing reopens it; later it is a new case linked to it", async () => {
    const { inquiryId } = await mail()
    await closeInquiry(house.db, signe(), inquiryId ?? 0, { reason: "no-reply-needed" })
    minutes(20 * 24 * 60)
    expect((await mail({ subject: "SV: [H-2026-00001]", text: "Hov" })).inquiryId).toBe(inquiryId)
    await closeInquiry(house.db, signe(), inquiryId ?? 0, { reason: "no-reply-needed" })
    minutes(31 * 24 * 60)
    const late = await mail({ subject: "SV: [H-2026-00001]", text: "Hov igen" })
    expect(late.inquiryId).not.toBe(inquiryId)
    expect((await getCase(late.inquiryId)).linkedToId).toBe(inquiryId)
  })

  test("to a confidential case, come too late, is as confidential, and stays with those who had it", async () => {
    const { inquiryId } = await mail()
    const id = inquiryId ?? 0
    await closeInquiry(house.db, signe(), id, { reason: "no-reply-needed" })
    const secret = { confidentiality: "confidential" as const, unitId: place.other.id, assigneeId: place.malthe.id }
    await house.db.write((tx) => tx.update(inquiries).set(secret).where(eq(inquiries.id, id)))
    minutes(31 * 24 * 60)
    const late = await mail({ subject: "SV: [H-2026-00001]", text: "Hov igen" })
    expect(await getCase(late.inquiryId)).toMatchObject({ linkedToId: id, ...secret })
  })
})

test("a colleague who forwards a mail is not its sender", async () => {
  await mail({
    from: "Signe Aaholm <saa@region.example>",
    subject: "VS: Varsling",
    text: "Se nedenfor\n\nFra: Palle Mosegaard <pm@greve.example>\nSendt: 20. november 2026 09:12\nTil: Signe Aaholm\nEmne: Varsling\n\nHej\n\nVi varsler 42 stillinger. Hvem kontakter vi?\n\nPalle",
  })
  const [message] = await house.db.read.select().from(messages).where(eq(messages.direction, "in"))
  expect(message).toMatchObject({
    from: { name: "Palle Mosegaard", address: "pm@greve.example" },
    forwardedBy: { address: "saa@region.example" },
  })
  const [row] = await house.db.read.select().from(addresses).where(eq(addresses.kind, "mail"))
  expect(row?.lookup).toBe("pm@greve.example")
})

test("document access has the law's deadline beside the reply", async () => {
  const { inquiryId } = await mail({
    from: "Karin <k@dagbladet-sundet.example>",
    subject: "Anmodning om aktindsigt",
    text: "Jeg beder om aktindsigt i alle varslinger i 2025 efter offentlighedsloven.\n\nKarin, Dagbladet Sundet",
  })
  const rows = await house.db.read
    .select()
    .from(inquiryDeadlines)
    .where(eq(inquiryDeadlines.inquiryId, inquiryId ?? 0))
  expect(rows.map(({ kind }) => kind).sort()).toEqual(["reply", "statutory"])
})
