import { desc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { approveReply } from "#app/approvals/approving.server.ts"
import { askReader } from "#app/approvals/asking.server.ts"
import { listMyApprovals } from "#app/approvals/queries.server.ts"
import { returnReply, withdrawReply } from "#app/approvals/returning.server.ts"
import { setReturnedSeen } from "#app/approvals/seeing.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { mergeInquiries } from "#app/inquiries/merging.server.ts"
import { saveDraft } from "#app/inquiries/noting.server.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { takeBackReply } from "#app/inquiries/replying.server.ts"
import { listBlobReferences } from "#app/mail/blob-references.server.ts"
import { approvalFiles, events, inquiries, messages, outbox } from "#db/schema/index.ts"
import { layBefore, letter } from "#tests/support/approvals.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id)).inquiryId ?? 0
  house.clock.now += 60_000
})
afterEach(() => house.close())

const by = (person: { id: number }) => ({ userId: person.id, now: house.clock.now })
const viewer = (person: { id: number; unitId: number | null; name: string }): Viewer => ({
  ...{ id: person.id, unitId: person.unitId, name: person.name, role: "staff", email: "x@region.example" },
  ...{ initials: "X", unitName: null, locale: "da", theme: "system" },
})
const asked = () => layBefore(house, { writer: place.signe.id, reader: place.malthe.id, inquiryId: id })
const approve = (approvalId: number, changes = {}, seenInboundAt: number | null = house.clock.now) =>
  approveReply(house, by(place.malthe), approvalId, { seenInboundAt, ...changes })
const signes = () => getCase(house.db.read, viewer(place.signe), "H-2026-00001")
const replies = async () => (await signes()).timeline.filter((entry) => entry.kind === "reply" && !entry.automatic)
const mails = () => house.db.read.select().from(outbox).where(eq(outbox.kind, "reply"))
const toRead = async () => (await listMyApprovals(house.db.read, viewer(place.malthe))).toRead
const lastEvents = (n: number) => house.db.read.select().from(events).orderBy(desc(events.id)).limit(n)

describe("a reply that is laid before a colleague", () => {
  test("is kept as it stands, stands on their day, and is no longer the writer's draft", async () => {
    await saveDraft(house.db, by(place.signe), id, { kind: "reply", text: letter.text, seenInboundAt: null })
    await asked()
    expect(await toRead()).toMatchObject([
      { number: "H-2026-00001", writer: "Signe Aaholm", word: "Er tallet rigtigt?" },
    ])
    expect((await signes()).drafts).toMatchObject({ reply: null, files: [] })
    expect(await mails()).toEqual([])
    const [file] = await house.db.read.select().from(approvalFiles)
    expect(await listBlobReferences(house.db.read)).toContain(file?.sha256)
    expect((await lastEvents(1))[0]).toMatchObject({ type: "approval-asked", data: { to: "Malthe Dyrvig" } })
  })

  test("leaves as they see it: the writer's mail, with its file and their name beside it", async () => {
    await approve(await asked())
    const [mail] = await mails()
    expect(mail?.mail).toMatchObject({ files: [{ name: "AR 292.pdf" }], to: [{ name: "Mette Lindhjem" }] })
    expect(mail?.mail.text).toMatch(/^Brug AR 292\.\n\n-- \nSigne Aaholm\n/)
    expect(await replies()).toMatchObject([
      {
        author: "Signe Aaholm",
        approved: { by: "Malthe Dyrvig", written: null },
        attachments: [{ name: "AR 292.pdf" }],
      },
    ])
    expect((await signes()).status).toBe("answered")
    expect(await toRead()).toEqual([])
    const told = await lastEvents(3)
    expect(told.find(({ type }) => type === "reply-approved")).toMatchObject({
      ...{ actorId: place.malthe.id, data: { writer: "Signe Aaholm" } },
    })
    await expect(approve(1)).rejects.toMatchObject({ code: "approval-settled" })
  })

  test("is changed and sent: both versions are kept", async () => {
    const changed = { ...letter, cc: "chef@kommune.example", text: "Brug AR 293." }
    await approve(await asked(), { letter: changed })
    const [mail] = await mails()
    expect(mail?.mail).toMatchObject({ cc: [{ address: "chef@kommune.example" }] })
    expect(await replies()).toMatchObject([{ text: "Brug AR 293.", approved: { written: letter } }])
    const [event] = (await lastEvents(3)).filter(({ type }) => type === "reply-approved")
    expect(event?.data).toMatchObject({ before: letter, after: changed })
  })

  test("that is stopped after the yes waits for its reader again, with its file, and can be sent anew", async () => {
    const approvalId = await asked()
    const { outboxId } = await approve(approvalId, { letter: { ...letter, text: "Brug AR 293." } })
    house.clock.now += 1000
    expect(await takeBackReply(house.db, by(place.malthe), outboxId)).toMatchObject({ waitsAgain: true })
    expect(await replies()).toEqual([])
    expect((await signes()).drafts.reply).toBeNull()
    expect(await toRead()).toHaveLength(1)
    await approve(approvalId)
    expect(await replies()).toMatchObject([{ text: "Brug AR 293.", approved: { written: letter } }])
    expect((await mails()).at(-1)?.mail.files).toHaveLength(1)
  })

  test("comes back with the comment: the draft, its recipients and its file, beside what was begun meanwhile", async () => {
    const approvalId = await layBefore(house, {
      ...{ writer: place.signe.id, reader: place.malthe.id, inquiryId: id, to: "anden@vindrose.example" },
    })
    await saveDraft(house.db, by(place.signe), id, { kind: "reply", text: "Og en ting til.", seenInboundAt: null })
    await returnReply(house.db, by(place.malthe), approvalId, "Tjek tallet.")
    const { drafts } = await signes()
    expect(drafts.reply).toMatchObject({
      text: "Brug AR 292.\n\nOg en ting til.",
      beside: { to: "anden@vindrose.example" },
    })
    expect(drafts.files).toMatchObject([{ name: "AR 292.pdf" }])
    const { returned } = await listMyApprovals(house.db.read, viewer(place.signe))
    expect(returned).toMatchObject([{ reader: "Malthe Dyrvig", comment: "Tjek tallet." }])
    expect(await toRead()).toEqual([])
    await setReturnedSeen(house.db, place.malthe.id, [approvalId], 1)
    expect((await listMyApprovals(house.db.read, viewer(place.signe))).returned).toHaveLength(1)
    // Asked again, it has been gone on with.
    await asked()
    expect((await listMyApprovals(house.db.read, viewer(place.signe))).returned).toEqual([])
  })

  test("is taken back by its writer, or by whoever has the case, and by nobody else", async () => {
    await expect(withdrawReply(house.db, by(place.malthe), await asked())).rejects.toMatchObject({
      code: "not-the-writer",
    })
    await withdrawReply(house.db, by(place.signe), 1)
    expect((await signes()).drafts).toMatchObject({ reply: { text: letter.text }, files: [{ name: "AR 292.pdf" }] })
    const third = await asked()
    await house.db.write((tx) => tx.update(inquiries).set({ assigneeId: place.malthe.id }))
    await withdrawReply(house.db, by(place.malthe), third)
    const { drafts } = await getCase(house.db.read, viewer(place.malthe), "H-2026-00001")
    expect(drafts.reply?.text).toBe(letter.text)
  })
})

describe("nobody", () => {
  test("approves their own, or what another is asked to read", async () => {
    const own = askReader(house.db, by(place.signe), id, {
      ...{ ...letter, seenInboundAt: house.clock.now, readerId: place.signe.id, word: "" },
    })
    await expect(own).rejects.toMatchObject({ code: "no-reader" })
    const approvalId = await asked()
    const answer = { seenInboundAt: house.clock.now }
    await expect(approveReply(house, by(place.signe), approvalId, answer)).rejects.toMatchObject({
      code: "not-the-reader",
    })
    await expect(returnReply(house.db, by(place.signe), approvalId, "Nej")).rejects.toMatchObject({
      code: "not-the-reader",
    })
    expect(await mails()).toEqual([])
  })

  test("is asked about a confidential case that they may not see, or has it on their day", async () => {
    await house.db.write((tx) => tx.update(inquiries).set({ unitId: place.unit.id }))
    await asked()
    await setConfidentiality(house.db, by(place.signe), id, { confidentiality: "confidential" })
    expect(await toRead()).toEqual([])
    await withdrawReply(house.db, by(place.signe), 1)
    await expect(asked()).rejects.toMatchObject({ code: "no-reader" })
    expect((await signes()).drafts.reply?.text).toBe(letter.text)
  })

  test("answers twice: while one reply waits, another is not laid beside it", async () => {
    await asked()
    await expect(asked()).rejects.toMatchObject({ code: "reply-waits" })
  })
})

describe("what happens meanwhile", () => {
  test("new mail holds the yes back until the reader has seen it", async () => {
    const approvalId = await asked()
    const [first] = await house.db.read.select().from(messages).where(eq(messages.direction, "in"))
    const seen = house.clock.now
    house.clock.now += 60_000
    await receive(house, place.mailbox.id, { subject: "SV: Spørgsmål", inReplyTo: first?.messageId })
    await expect(approve(approvalId, {}, seen)).rejects.toMatchObject({ code: "new-mail-since" })
    expect(await toRead()).toHaveLength(1)
    await approve(approvalId)
    expect(await mails()).toHaveLength(1)
  })

  test("a closed case takes no yes, and the reply waits on", async () => {
    const approvalId = await asked()
    await closeInquiry(house.db, by(place.signe), id, { reason: "duplicate" })
    await expect(approve(approvalId)).rejects.toMatchObject({ code: "inquiry-is-closed" })
    await returnReply(house.db, by(place.malthe), approvalId, "Sagen er lukket.")
    expect((await signes()).drafts.reply?.text).toBe(letter.text)
  })

  test("a merged case takes the reply with it", async () => {
    const approvalId = await asked()
    const other = (await receive(house, place.mailbox.id, { subject: "Samme sag" })).inquiryId ?? 0
    house.clock.now += 1000
    await mergeInquiries(house.db, by(place.signe), { keptId: other, mergedId: id })
    expect(await toRead()).toMatchObject([{ number: "H-2026-00002" }])
    await approve(approvalId)
    const [mail] = await mails()
    expect(mail?.inquiryId).toBe(other)
  })
})
