import { Readable } from "node:stream"
import { eq } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { listKnownUids, settleEntry, storeArrivals, storeInbound } from "#app/mail/ledger.server.ts"
import { inboundMail, mailboxes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"

let house: TestHouse
let mailboxId: number

beforeEach(async () => {
  house = openTestHouse()
  const values = {
    address: "post@region.example",
    name: "Post",
    source: "imap" as const,
    uidValidity: "7",
    createdAt: 0,
  }
  const [box] = await house.db.write((tx) => tx.insert(mailboxes).values(values).returning())
  mailboxId = box?.id ?? 0
})
afterEach(() => house.close())

const at = (uid: number, uidValidity = "7") => ({
  mailboxId,
  source: "imap" as const,
  content: rawMail({ subject: `Nr. ${uid}` }, 0),
  place: { folder: "INBOX", uidValidity, uid },
})
const cursor = async () => (await house.db.read.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)))[0]?.lastUid

describe("the ledger", () => {
  test("a place that was seen before gives the row it got then", async () => {
    const first = await storeInbound(house, at(5))
    const [again, fresh] = await storeArrivals(house, [at(5), at(6)]).then((rows) => rows.sort((a, b) => a.id - b.id))
    expect(again?.id).toBe(first.id)
    expect(fresh?.uid).toBe(6)
    expect(await house.db.read.$count(inboundMail)).toBe(2)
  })

  test("the same number after a new UIDVALIDITY is another place", async () => {
    await storeInbound(house, at(5))
    await storeInbound(house, at(5, "8"))
    expect(await house.db.read.$count(inboundMail)).toBe(2)
    expect(await listKnownUids(house.db.read, mailboxId, { folder: "INBOX", uidValidity: "8" })).toEqual(new Set([5]))
  })

  test("the cursor never goes backwards, and not for a UIDVALIDITY left behind", async () => {
    const batches = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        let highest = (await cursor()) ?? 0
        for (const uids of all) {
          await storeArrivals(
            house,
            uids.map((uid) => at(uid)),
          )
          highest = Math.max(highest, ...uids)
          expect(await cursor()).toBe(highest)
        }
      }),
      { numRuns: 15 },
    )
    await storeInbound(house, at(1000, "6"))
    expect(await cursor()).toBeLessThan(1000)
  })

  test("the Message-ID is read from the headers only, folded or not", async () => {
    const store = async (raw: string) =>
      (await storeInbound(house, { mailboxId, source: "import", content: Buffer.from(raw) })).messageId
    expect(await store("Subject: x\r\nMessage-ID:\r\n <a@b.example>\r\n\r\nHej")).toBe("<a@b.example>")
    expect(await store("message-id: <A@b.example>\nSubject: y\n\nHej")).toBe("<A@b.example>")
    expect(await store("Subject: z\r\n\r\nMessage-ID: <c@d.example>\r\n")).toBe(null)
  })

  test("a streamed message is kept whole, with the Message-ID of its beginning", async () => {
    const raw = rawMail({ messageId: "<stor@b.example>" }, 0)
    const entry = await storeInbound(house, {
      ...{ mailboxId, source: "imap", content: Readable.from([raw.subarray(0, 50), raw.subarray(50)]) },
      head: raw.subarray(0, 200),
    })
    expect(entry).toMatchObject({ messageId: "<stor@b.example>", size: raw.length })
    expect((await house.blobs.read(entry.sha256)).equals(raw)).toBe(true)
  })

  test("what settled a message first stands", async () => {
    const { id } = await storeInbound(house, at(1))
    await house.db.write((tx) => settleEntry(tx, id, { state: "ignored", inquiryId: null, reason: "prøve", at: 1 }))
    await house.db.write((tx) => settleEntry(tx, id, { state: "filed", inquiryId: null, reason: null, at: 2 }))
    expect((await house.db.read.select().from(inboundMail))[0]).toMatchObject({ state: "ignored", settledAt: 1 })
  })
})
