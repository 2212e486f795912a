import { eq } from "drizzle-orm"
import { simpleParser } from "mailparser"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { attachToDraft, removeFromDraft } from "#app/inquiries/attaching.server.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { replyToInquiry, takeBackReply } from "#app/inquiries/replying.server.ts"
import { listBlobReferences } from "#app/mail/blob-references.server.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import { messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
const guide = "Sådan udfylder du AR 292"

beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id)).inquiryId ?? 0
})
afterEach(() => house.close())

const writer = () => ({ inquiryId: id, userId: place.signe.id, now: house.clock.now })
const attach = (...files: File[]) => attachToDraft(house, writer(), files)
const pdf = (name: string, content: BlobPart = guide) => new File([content], name, { type: "application/pdf" })
const reply = (again?: number) =>
  replyToInquiry(house, { userId: place.signe.id, now: house.clock.now }, id, {
    ...{ to: "mli@vindrose-emballage.example", cc: "", text: "Se vejledningen.", again },
    seenInboundAt: house.clock.now,
  })
const view = () => getCase(house.db.read, { ...place.signe, sessionId: "" } as never, "H-2026-00001")
const draftFiles = async () => (await view()).drafts.files.map(({ name }) => name)
/** What leaves the house, as the receiver's mail program reads it. */
async function send(outcome: "sent" | "refused" = "sent") {
  house.clock.now += 60_000
  const raw: Buffer[] = []
  const transport = {
    async send(_row: unknown, bytes: Buffer) {
      raw.push(bytes)
      return outcome === "sent" ? { kind: "sent", refused: [] } : { kind: "refused", error: "550 no such user" }
    },
    close() {},
  }
  await sendDue(house, transport as never)
  return Promise.all(raw.map((bytes) => simpleParser(bytes)))
}

describe("files with a reply", () => {
  test("lie with the draft until it is sent, go out with it byte for byte, and then stand at the mail", async () => {
    await attach(pdf("Vejledning på dansk.pdf"))
    await attach(pdf("AR 292.pdf", "blanket"))
    expect(await draftFiles()).toEqual(["Vejledning på dansk.pdf", "AR 292.pdf"])
    await reply()
    expect(await draftFiles()).toEqual([])
    const mail = (await send()).find(({ attachments }) => attachments.length > 0)
    expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ["Vejledning på dansk.pdf", "application/pdf"],
      ["AR 292.pdf", "application/pdf"],
    ])
    expect(mail?.attachments[0]?.content.toString()).toBe(guide)
    const shown = (await view()).timeline.find((entry) => entry.kind === "reply" && !entry.automatic)
    expect(shown?.kind === "reply" && shown.attachments.map(({ name }) => name)).toEqual([
      "Vejledning på dansk.pdf",
      "AR 292.pdf",
    ])
  })

  test("come back to the draft with a reply that is stopped, each once", async () => {
    await attach(pdf("a.pdf"))
    for (let time = 0; time < 2; time++) {
      const { outboxId } = await reply()
      house.clock.now += 1000
      await takeBackReply(house.db, { userId: place.signe.id, now: house.clock.now }, outboxId)
    }
    expect(await draftFiles()).toEqual(["a.pdf"])
  })

  test("are taken out one by one, and only by the one who writes", async () => {
    await attach(pdf("a.pdf"), pdf("b.pdf"))
    const [first] = (await view()).drafts.files
    await removeFromDraft(house.db, { inquiryId: id, userId: place.malthe.id }, first?.id ?? 0)
    expect(await draftFiles()).toEqual(["a.pdf", "b.pdf"])
    await removeFromDraft(house.db, writer(), first?.id ?? 0)
    expect(await draftFiles()).toEqual(["b.pdf"])
  })

  test("over what a mail can carry are refused together, and what lay there stays", async () => {
    await attach(pdf("small.pdf"))
    await expect(attach(pdf("a.pdf"), pdf("large.pdf", new Uint8Array(20_000_001)))).rejects.toMatchObject({
      code: "attachments-too-large",
    })
    expect(await draftFiles()).toEqual(["small.pdf"])
  })

  test("go again with the mail that did not arrive, and never with another case's", async () => {
    await attach(pdf("a.pdf"))
    await reply()
    await send("refused")
    const [failed] = await house.db.read.select().from(messages).where(eq(messages.text, "Se vejledningen."))
    await reply(failed?.id)
    const again = (await send()).find(({ attachments }) => attachments.length > 0)
    expect(again?.attachments.map(({ filename }) => filename)).toEqual(["a.pdf"])
    const other = await receive(house, place.mailbox.id, { subject: "En anden sag" })
    await replyToInquiry(house, { userId: place.signe.id, now: house.clock.now }, other.inquiryId ?? 0, {
      ...{ to: "x@y.example", cc: "", text: "Hej", again: failed?.id },
      seenInboundAt: house.clock.now,
    })
    expect((await send()).flatMap(({ attachments }) => attachments)).toEqual([])
  })

  test("get safe names, and are among what a backup carries while they wait", async () => {
    await attach(pdf("../../etc/passwd"), pdf("fil\u202Efdp.exe"))
    expect(await draftFiles()).toEqual(["passwd", "filfdp.exe"])
    const { sha256 } = await house.blobs.put(Buffer.from(guide))
    expect(await listBlobReferences(house.db.read)).toContain(sha256)
  })
})
