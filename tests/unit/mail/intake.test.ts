import { rmSync } from "node:fs"
import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type FileMail, openIntake } from "#app/mail/intake.server.ts"
import { type LedgerEntry, storeArrivals, storeInbound } from "#app/mail/ledger.server.ts"
import { readMail } from "#app/mail/reading.server.ts"
import { inboundMail, mailboxes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"

let house: TestHouse
let mailboxId: number
/** What was filed, in order. */
let filed: string[]
/** Subjects that can't be filed. */
let cursed: Set<string>

const file: FileMail = async (_, __, mail) => {
  if (cursed.has(mail.subject)) throw new Error(`cursed: ${mail.subject}`)
  filed.push(mail.subject)
  return { state: "filed", inquiryId: null, reason: null }
}
const pool = { parse: readMail }
const store = (subject: string, messageId?: string) =>
  storeInbound(house, { mailboxId, source: "door", content: rawMail({ subject, messageId }, house.clock.now) })
const states = async () =>
  (await house.db.read.select().from(inboundMail).orderBy(asc(inboundMail.id))).map(({ state }) => state)
const entry = async (id: number): Promise<LedgerEntry | undefined> =>
  (await house.db.read.select().from(inboundMail).where(eq(inboundMail.id, id)))[0]

beforeEach(async () => {
  house = openTestHouse()
  filed = []
  cursed = new Set()
  const values = { address: "henvendelse@region.example", name: "Region", source: "door" as const, createdAt: 0 }
  const [box] = await house.db.write((tx) => tx.insert(mailboxes).values(values).returning())
  mailboxId = box?.id ?? 0
})
afterEach(() => house.close())

describe("the intake", () => {
  test("files a backlog in the order it came, each once", async () => {
    const subjects = Array.from({ length: 100 }, (_, n) => `Brev ${n}`)
    for (const subject of subjects) await store(subject)
    expect(await openIntake(house, pool, file).takeIn()).toBe(100)
    expect(filed).toEqual(subjects)
    expect(await openIntake(house, pool, file).takeIn()).toBe(0)
  })

  test("a mail that can't be filed stops nobody, and is laid before a person after its third attempt", async () => {
    cursed.add("Brev 3")
    for (let n = 0; n < 6; n++) await store(`Brev ${n}`)
    const intake = openIntake(house, pool, file)
    await intake.takeIn()
    expect(await states()).toEqual(["filed", "filed", "filed", "stored", "filed", "filed"])
    await intake.takeIn()
    expect((await entry(4))?.attempts).toBe(1)
    house.clock.now += 5_000
    await intake.takeIn()
    expect(await entry(4)).toMatchObject({ state: "stored", attempts: 2, reason: "Error: cursed: Brev 3" })
    house.clock.now += 60_000
    await intake.takeIn()
    expect(await entry(4)).toMatchObject({ state: "failed", attempts: 3, settledAt: house.clock.now })
  })

  test("nothing of a batch that is rolled back is filed twice", async () => {
    cursed.add("Brev 1")
    for (let n = 0; n < 3; n++) await store(`Brev ${n}`)
    const written: string[] = []
    const writing: FileMail = async (tx, ledger, mail) => {
      await tx.update(inboundMail).set({ envelopeFrom: mail.subject }).where(eq(inboundMail.id, ledger.id))
      const filing = await file(tx, ledger, mail)
      written.push(mail.subject)
      return filing
    }
    await openIntake(house, pool, writing).takeIn()
    expect((await entry(2))?.envelopeFrom).toBe(null)
    expect(await states()).toEqual(["filed", "stored", "filed"])
    expect(written).toEqual(["Brev 0", "Brev 0", "Brev 2"])
  })

  test("the same bytes again in the same mailbox are a duplicate of what they are", async () => {
    const raw = rawMail({ subject: "Dobbelt" }, house.clock.now)
    await storeArrivals(
      house,
      [raw, raw, raw].map((content) => ({ mailboxId, source: "door" as const, content })),
    )
    await storeInbound(house, { mailboxId: null, source: "door", content: raw })
    const intake = openIntake(house, pool, file)
    await intake.takeIn()
    expect(await states()).toEqual(["filed", "duplicate", "duplicate", "filed"])
    expect((await entry(3))?.reason).toBe("same-bytes-as:1")
    expect(filed).toEqual(["Dobbelt", "Dobbelt"])
  })

  test("a mail whose bytes are gone from the disk does not stop the next", async () => {
    const lost = await store("Væk")
    await store("Her")
    rmSync(house.blobs.path(lost.sha256))
    await openIntake(house, pool, file).takeIn()
    expect(filed).toEqual(["Her"])
    expect(await entry(lost.id)).toMatchObject({ state: "stored", attempts: 1 })
  })

  test("a full disk is held against no mail: everything waits", async () => {
    await store("Brev")
    const full: FileMail = async () => {
      throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" })
    }
    await expect(openIntake(house, pool, full).takeIn()).rejects.toThrow("full")
    expect(await entry(1)).toMatchObject({ state: "stored", attempts: 0 })
    expect(await openIntake(house, pool, file).takeIn()).toBe(1)
  })
})
