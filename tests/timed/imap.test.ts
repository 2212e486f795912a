import { and, asc, eq } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { openImap } from "#app/mail/imap.server.ts"
import { readFault } from "#app/mail/mailbox-fault.ts"
import { inboundMail, inquiries, mailboxes, messages } from "#db/schema/index.ts"
import { type Dovecot, startDovecot } from "#tests/support/dovecot.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { addImapMailbox, startWorkers } from "#tests/support/workers.ts"
import type { Workers } from "#workers/run.ts"

let dovecot: Dovecot
let house: TestHouse
let workers: Workers | null = null
let users = 0
/** A Maildir of its own for each test. */
let user = ""

beforeAll(async () => {
  dovecot = await startDovecot()
})
afterAll(() => dovecot.remove())
beforeEach(async () => {
  house = openTestHouse()
  await seedReference(house.db, Date.now())
  user = `box${++users}`
})
afterEach(async () => {
  await workers?.stop()
  workers = null
  house.close()
})

const mail = (subject: string) => rawMail({ subject, text: `Hej\n\n${subject}?\n` }, Date.now())
const ledger = () => house.db.read.select().from(inboundMail).orderBy(asc(inboundMail.id))
const subjects = async () =>
  (await house.db.read.select().from(inquiries).orderBy(asc(inquiries.id))).map((row) => row.subject)
const settled = (n: number) =>
  waitUntil(`${n} settled`, async () => {
    const rows = await ledger()
    return rows.length >= n && rows.every(({ state }) => state !== "stored") && rows
  })
const mailbox = async (id: number) => {
  const [row] = await house.db.read.select().from(mailboxes).where(eq(mailboxes.id, id))
  if (!row) throw new Error("no mailbox")
  return row
}
const account = (folder = "INBOX") => ({
  ...{ host: dovecot.host, port: dovecot.imapPort, security: "none" as const, username: user },
  ...{ password: dovecot.password, folder },
})
async function onServer(folder: string) {
  const client = openImap(account(folder))
  await client.connect()
  const lock = await client.getMailboxLock(folder)
  try {
    return await client.fetchAll("1:*", { uid: true, flags: true, envelope: true })
  } finally {
    lock.release()
    client.close()
  }
}

describe("a mailbox on a real IMAP server", () => {
  test("a mail that arrives while we listen is a case within two seconds", async () => {
    const id = await addImapMailbox(house, dovecot, user)
    workers = await startWorkers(house)
    await waitUntil("contact", async () => (await mailbox(id)).lastContactAt)
    const began = Date.now()
    await dovecot.deliver(user, mail("Rotation i klinikken"))
    await settled(1)
    expect(Date.now() - began).toBeLessThan(2000)
    expect(await subjects()).toEqual(["Rotation i klinikken"])
  })

  test("a week's backlog is fetched in its order, each with the date the server got it", async () => {
    const first = Date.parse("2026-11-10T08:00:00Z")
    for (let n = 0; n < 500; n++) dovecot.drop(user, mail(`Brev ${n}`), new Date(first + n * 1_200_000))
    await addImapMailbox(house, dovecot, user)
    workers = await startWorkers(house)
    const rows = await settled(500)
    expect(rows.map(({ state }) => state)).toEqual(Array(500).fill("filed"))
    expect(rows.map(({ internalDate }) => internalDate)).toEqual(rows.map((_, n) => first + n * 1_200_000))
    expect(await subjects()).toEqual(Array.from({ length: 500 }, (_, n) => `Brev ${n}`))
    const received = await house.db.read.select({ at: messages.at }).from(messages).orderBy(asc(messages.id))
    expect(received[0]?.at).toBe(first)
  })

  test("after the server was away, what came meanwhile is fetched", async () => {
    await addImapMailbox(house, dovecot, user)
    workers = await startWorkers(house)
    await dovecot.deliver(user, mail("Før"))
    await settled(1)
    await dovecot.stop()
    dovecot.drop(user, mail("Imens"), new Date())
    await dovecot.start()
    await settled(2)
    await dovecot.deliver(user, mail("Efter"))
    await settled(3)
    expect(await subjects()).toEqual(["Før", "Imens", "Efter"])
  })

  test("when the server numbers the folder anew, nothing is filed twice", async () => {
    const id = await addImapMailbox(house, dovecot, user)
    workers = await startWorkers(house)
    for (const subject of ["En", "To", "Tre"]) await dovecot.deliver(user, mail(subject))
    await settled(3)
    const before = await mailbox(id)
    // Dovecot makes UIDVALIDITY of the clock's seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await dovecot.forgetUids(user)
    await dovecot.deliver(user, mail("Fire"))
    const rows = await settled(7)
    expect((await mailbox(id)).uidValidity).not.toBe(before.uidValidity)
    expect(rows.map(({ state }) => state).sort()).toEqual([...Array(3).fill("duplicate"), ...Array(4).fill("filed")])
    expect((await subjects()).sort()).toEqual(["En", "Fire", "To", "Tre"])
    const again = rows.filter(({ state }) => state === "duplicate")
    expect(again.map(({ inquiryId }) => inquiryId).sort()).toEqual(rows.slice(0, 3).map(({ inquiryId }) => inquiryId))
  })

  test("a filed mail is marked as read, or moved, only where the mailbox says so", async () => {
    const id = await addImapMailbox(house, dovecot, user, { afterFiling: "seen" })
    workers = await startWorkers(house)
    await dovecot.deliver(user, mail("Læst"))
    await settled(1)
    await waitUntil("seen", async () => (await onServer("INBOX"))[0]?.flags?.has("\\Seen"))
    await house.db.write((tx) => tx.update(mailboxes).set({ afterFiling: "move" }).where(eq(mailboxes.id, id)))
    await dovecot.deliver(user, mail("Flyttet"))
    await settled(2)
    await waitUntil("moved", async () => {
      const moved = await onServer("Behandlet").catch(() => [])
      return moved[0]?.envelope?.subject === "Flyttet"
    })
    expect((await onServer("INBOX")).map(({ envelope }) => envelope?.subject)).toEqual(["Læst"])
  })

  test("a wrong password is named, and the right one is taken up without a restart", async () => {
    const id = await addImapMailbox(house, dovecot, user, { passwordSealed: house.secrets.seal("forkert") })
    await dovecot.deliver(user, mail("Ventede"))
    workers = await startWorkers(house)
    await waitUntil("the fault", async () => readFault((await mailbox(id)).lastError)?.code === "password")
    const passwordSealed = house.secrets.seal(dovecot.password)
    await house.db.write((tx) => tx.update(mailboxes).set({ passwordSealed }).where(eq(mailboxes.id, id)))
    await settled(1)
    await waitUntil("recovery", async () => (await mailbox(id)).lastError === null)
  })

  test("what the ledger lacks of the folder is found by the reconcile", async () => {
    const id = await addImapMailbox(house, dovecot, user)
    for (const subject of ["En", "To"]) await dovecot.deliver(user, mail(subject))
    workers = await startWorkers(house)
    await settled(2)
    await workers.stop()
    await house.db.write((tx) =>
      tx.delete(inboundMail).where(and(eq(inboundMail.mailboxId, id), eq(inboundMail.uid, 1))),
    )
    workers = await startWorkers(house)
    await settled(2)
    await waitUntil("the count", async () => (await mailbox(id)).serverCount === 2)
    expect(await subjects()).toEqual(["En", "To"])
  })

  test("a mail over the limit becomes a case that asks for a look, with every byte kept", async () => {
    const large = Buffer.concat([mail("Stor fil"), Buffer.alloc(36_000_000, "A"), Buffer.from("\r\n")])
    dovecot.drop(user, large, new Date())
    await addImapMailbox(house, dovecot, user)
    workers = await startWorkers(house)
    const [entry] = await settled(1)
    const [row] = await house.db.read.select().from(inquiries)
    expect(row?.subject).toBe("Stor fil")
    expect(row?.needsLook).toContain("too-large")
    const kept = await house.blobs.read(entry?.sha256 ?? "")
    expect(kept.length).toBe(entry?.size)
    expect(kept.includes("A".repeat(1000))).toBe(true)
  })
})
