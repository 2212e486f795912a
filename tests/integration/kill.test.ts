import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import { openTransport } from "#app/mail/transport.server.ts"
import { inboundMail, inquiries, messages, outbox } from "#db/schema/index.ts"
import { type Dovecot, freePort, startDovecot } from "#tests/support/dovecot.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"
import { seededRandom } from "#tests/support/random.ts"
import { type SmtpSink, startSmtpSink, type Trouble } from "#tests/support/smtp-sink.ts"
import { waitForPort, waitUntil } from "#tests/support/wait.ts"
import { addImapMailbox, pushThrough, spawnWorkers } from "#tests/support/workers.ts"

const SEED = 20261123
const MAILS = 300
const KILLS = 20

let dovecot: Dovecot
let sink: SmtpSink
let house: TestHouse
let worker: ChildProcess | null = null

beforeAll(async () => {
  dovecot = await startDovecot()
  sink = await startSmtpSink()
  house = openTestHouse()
})
afterAll(async () => {
  worker?.kill("SIGKILL")
  await dovecot.remove()
  await sink.close()
  house.close()
})

const troubles: Trouble[] = [
  "drop-at-connect",
  "drop-at-mail",
  "drop-at-rcpt",
  "drop-in-data",
  "drop-after-data",
  "later-at-data",
]

/** Each from somebody else, so that no budget of automatic mail is used up. */
const mail = (n: number) =>
  rawMail(
    {
      from: `Afsender ${n} <afsender@virksomhed${n}.example>`,
      subject: `Arbejdsfordeling hos virksomhed ${n}`,
      messageId: `<mail-${n}@virksomhed${n}.example>`,
      text: `Hej\n\nHvilken blanket skal vi bruge? Vi er ${n} ansatte.\n`,
    },
    Date.now(),
  )

/** An MTA keeps what it was not given a 250 for, and comes again. */
async function pushUntilTaken(port: number, raw: Buffer): Promise<void> {
  for (;;)
    try {
      return await pushThrough(port, raw)
    } catch {
      await sleep(100)
    }
}

describe("the worker process, killed at any moment", () => {
  test(`${KILLS} kills while ${MAILS} mails arrive: none lost, none twice, in or out`, {
    timeout: 900_000,
  }, async () => {
    const random = seededRandom(SEED)
    const door = await freePort()
    await addImapMailbox(house, dovecot, "kasse", { acknowledge: true })
    await seedReference(house.db, Date.now())
    sink.trouble = () => (random() < 0.3 ? (troubles[Math.floor(random() * troubles.length)] ?? null) : null)

    let pushed = 0
    const feed = async (from: number, deliver: (raw: Buffer) => Promise<void>) => {
      for (let n = from; n < MAILS; n += 2) {
        await deliver(mail(n))
        pushed++
        // As many lives as mails: the mails last as long as the killing does.
        await sleep(2500 / (MAILS / 2 / KILLS))
      }
    }
    const feeding = Promise.all([
      feed(0, (raw) => pushUntilTaken(door, raw)),
      feed(1, (raw) => dovecot.deliver("kasse", raw)),
    ])

    const live = async (until: () => Promise<unknown>) => {
      worker = spawnWorkers(house, { SMTP_DOOR_PORT: String(door), SMTP_URL: sink.url })
      const ended = once(worker, "exit")
      await waitForPort(door)
      await until()
      worker.kill("SIGKILL")
      await ended
    }
    for (let kill = 0; kill < KILLS; kill++) await live(() => sleep(random() * 1500))
    await live(async () => {
      await feeding
      const waiting = () => house.db.read.select().from(inboundMail).where(eq(inboundMail.state, "stored"))
      const known = () => house.db.read.select().from(inboundMail)
      await waitUntil(
        "all filed",
        async () => (await known()).length >= MAILS && (await waiting()).length === 0,
        300_000,
      )
    })
    expect(pushed).toBe(MAILS)

    const ledger = await house.db.read.select().from(inboundMail)
    const filed = ledger.filter(({ state }) => state === "filed")
    expect(new Set(filed.map(({ messageId }) => messageId)).size).toBe(MAILS)
    expect(filed.length).toBe(MAILS)
    // A 250 that was lost on the way brings the mail a second time: seen, and known.
    expect(ledger.filter(({ state }) => state !== "filed" && state !== "duplicate")).toEqual([])
    expect((await house.db.read.select().from(inquiries)).length).toBe(MAILS)
    expect((await house.db.read.select().from(messages).where(eq(messages.direction, "in"))).length).toBe(MAILS)
    for (const { sha256 } of ledger) expect(await house.blobs.verify(sha256)).toBe(true)

    // What is left in the outbox waits for its next attempt: let the days pass.
    const transport = openTransport({ smtpUrl: sink.url, dataDir: house.env.dataDir })
    house.clock.now = Date.now()
    const queued = () => house.db.read.select().from(outbox).where(eq(outbox.state, "queued"))
    while ((await queued()).length > 0) {
      house.clock.now += 4 * 3_600_000
      await sendDue(house, transport)
    }
    transport.close()
    const rows = await house.db.read.select().from(outbox)
    expect(rows.length).toBe(MAILS)
    expect(rows.filter(({ state }) => state !== "sent")).toEqual([])
    expect(new Set(sink.taken.map(({ messageId }) => messageId))).toEqual(
      new Set(rows.map(({ messageId }) => messageId)),
    )
    // Twice only where the answer to the last byte was lost, by the sink's doing or by a kill; and then the same bytes.
    const unanswered = sink.taken.filter(({ acknowledged }) => !acknowledged).length
    expect(sink.taken.length - MAILS).toBeLessThanOrEqual(unanswered + KILLS)
    const copies = new Map<string, Set<string>>()
    for (const { messageId, raw } of sink.taken)
      copies.set(messageId, (copies.get(messageId) ?? new Set()).add(raw.toString("latin1")))
    expect([...copies.values()].filter((each) => each.size > 1)).toEqual([])
  })
})
