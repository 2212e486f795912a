import { and, asc, eq, gte, isNull, lte, notExists, or } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { markUndelivered } from "#app/inquiries/undelivered.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { outbox } from "#db/schema/index.ts"
import { calendarFile } from "./calendar-file.ts"
import { composeMail } from "./compose.server.ts"
import type { OutboxRow } from "./outbox.server.ts"
import type { OutgoingFile } from "./outgoing.ts"
import type { Delivery, Transport } from "./transport.server.ts"

/** Milliseconds until the next attempt: 1 min, 2, 4 … at most 4 h (mail.md § Out). */
export const retryAfter = (attempts: number) => Math.min(60_000 * 2 ** (attempts - 1), 4 * 3_600_000)
const GIVE_UP_AFTER = 3 * 86_400_000
/**
 * Longer than an attempt lasts (transport.server.ts bounds each of its steps). A row whose worker died in the middle of
 * one comes up again after it, with the same bytes and the same Message-ID.
 */
const LEASE = 5 * 60_000
const BATCH = 20
const AT_ONCE = 4

/** The mail that has to leave first. */
const earlier = alias(outbox, "earlier")

type House = Pick<Services, "db" | "blobs" | "now" | "log">

/** Sends what is due, oldest first. Resolves with how many attempts were made. */
export async function sendDue(house: House, transport: Transport): Promise<number> {
  const { db, now, log } = house
  const waitsFor = db.read
    .select({ id: earlier.id })
    .from(earlier)
    .where(and(eq(earlier.id, outbox.afterId), eq(earlier.state, "queued")))
  const due = await db.read
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.state, "queued"),
        lte(outbox.notBefore, now()),
        or(isNull(outbox.notAfter), gte(outbox.notAfter, now())),
        notExists(waitsFor),
      ),
    )
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(BATCH)
  let attempts = 0
  const sendNext = async () => {
    for (let row = due.shift(); row; row = due.shift())
      try {
        if (await sendOne(house, transport, row)) attempts++
      } catch (error) {
        log.error({ err: error, outbox: row.id }, "a mail could not be sent")
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext))
  return attempts
}

async function sendOne(house: House, transport: Transport, row: OutboxRow): Promise<boolean> {
  const { db, blobs, now } = house
  const built = row.sha256 ?? (await build(house, row))
  const claimed = await claim(db, row, built, now())
  if (!claimed) return false
  const delivery: Delivery =
    built === null
      ? { kind: "refused", error: "the mail could not be written" }
      : await transport.send(claimed, await blobs.read(built))
  await db.write((tx) => settle(tx, claimed, delivery, now()))
  return true
}

/** The bytes, kept for every further attempt; null for a mail that no attempt could ever write. */
async function build({ blobs, log }: House, row: OutboxRow): Promise<string | null> {
  let raw: Buffer
  try {
    const { files = [], calendar } = row.mail
    const attached = await readFiles(blobs, files)
    const attachments = calendar ? [...attached, calendarFile(calendar.ics)] : attached
    raw = await composeMail({ ...row.mail, attachments })
  } catch (error) {
    log.error({ err: error, outbox: row.id }, "a mail could not be written")
    return null
  }
  return (await blobs.put(raw)).sha256
}

const readFiles = (blobs: House["blobs"], files: readonly OutgoingFile[]) =>
  Promise.all(
    files.map(async ({ name, contentType, sha256 }) => ({ name, contentType, bytes: await blobs.read(sha256) })),
  )

/**
 * Marks the attempt before it is made. From here on the mail can't be taken back, and no second worker takes it; a row
 * that was taken back meanwhile gives undefined.
 */
async function claim(db: Db, row: OutboxRow, sha256: string | null, now: number): Promise<OutboxRow | undefined> {
  const [claimed] = await db.write((tx) =>
    tx
      .update(outbox)
      .set({ sha256, attempts: row.attempts + 1, notBefore: now + LEASE })
      .where(and(eq(outbox.id, row.id), eq(outbox.state, "queued"), eq(outbox.attempts, row.attempts)))
      .returning(),
  )
  return claimed
}

async function settle(tx: Tx, row: OutboxRow, delivery: Delivery, now: number): Promise<void> {
  const set = (values: Partial<OutboxRow>) => tx.update(outbox).set(values).where(eq(outbox.id, row.id))
  if (delivery.kind === "sent") {
    const lastError = delivery.refused.join("; ") || null
    await set({ state: "sent", settledAt: now, lastError })
    if (lastError) await tellOwner(tx, row, lastError, now)
    return
  }
  const lastError = delivery.error
  const next = now + retryAfter(row.attempts)
  if (delivery.kind === "later" && next <= row.createdAt + GIVE_UP_AFTER) {
    await set({ notBefore: next, lastError })
    return
  }
  await set({ state: "failed", settledAt: now, lastError })
  await tellOwner(tx, row, lastError, now)
}

/** The case says that its answer did not arrive, and its clock runs again. */
async function tellOwner(tx: Tx, { messageRowId, mail }: OutboxRow, error: string, now: number): Promise<void> {
  if (messageRowId === null) return
  const to = mail.to.map(({ address }) => address).join(", ")
  await markUndelivered(tx, { userId: null, now }, messageRowId, { to, error })
}
