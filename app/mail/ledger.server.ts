import { and, desc, eq, inArray, lt } from "drizzle-orm"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { inboundMail, type LedgerState, mailboxes } from "#db/schema/index.ts"
import type { BlobContent } from "./blobs.server.ts"

export type LedgerEntry = typeof inboundMail.$inferSelect

/** Where an IMAP server keeps a message. UIDVALIDITY as a string: it is an identity, not a number (RFC 3501 § 2.3.1.1). */
export type Place = { folder: string; uidValidity: string; uid: number }

export type Arrival = {
  /** Null: to no mailbox of ours, which is still no reason to lose it. */
  mailboxId: number | null
  source: LedgerEntry["source"]
  content: BlobContent
  /** The beginning of a streamed `content`, with its headers. */
  head?: Uint8Array
  place?: Place
  /** INTERNALDATE, epoch milliseconds. */
  internalDate?: number | null
  /** "" is the null return path of RFC 5321 § 4.5.5. */
  envelopeFrom?: string | null
  envelopeTo?: string[]
}

/**
 * Raw first (mail.md § In): when this resolves, the bytes are on the disk, their rows are committed and the mailbox's
 * cursor stands behind them. A place that was seen before gives the row it got then.
 */
export async function storeArrivals(
  { blobs, db, now }: Pick<Services, "blobs" | "db" | "now">,
  arrivals: Arrival[],
): Promise<LedgerEntry[]> {
  const storedAt = now()
  const rows = await Promise.all(
    arrivals.map(async (arrival) => ({
      mailboxId: arrival.mailboxId,
      source: arrival.source,
      ...arrival.place,
      messageId: messageIdIn(headOf(arrival)),
      ...(await blobs.put(arrival.content)),
      internalDate: arrival.internalDate ?? null,
      envelopeFrom: arrival.envelopeFrom ?? null,
      envelopeTo: arrival.envelopeTo ?? [],
      storedAt,
      state: "stored" as const,
    })),
  )
  if (rows.length === 0) return []
  return db.write(async (tx) => {
    const fresh = await tx.insert(inboundMail).values(rows).onConflictDoNothing().returning()
    const entries = fresh.length === rows.length ? fresh : [...fresh, ...(await listSeenBefore(tx, arrivals, fresh))]
    for (const mailboxId of new Set(fresh.map((row) => row.mailboxId)))
      if (mailboxId !== null)
        await tx.update(mailboxes).set({ lastMessageAt: storedAt }).where(eq(mailboxes.id, mailboxId))
    for (const { mailboxId, place } of arrivals.toSorted(byUid).slice(-1))
      if (mailboxId !== null && place) await advanceCursor(tx, mailboxId, place)
    return entries
  })
}

/** One message; see `storeArrivals`. */
export async function storeInbound(
  services: Pick<Services, "blobs" | "db" | "now">,
  arrival: Arrival,
): Promise<LedgerEntry> {
  const [entry] = await storeArrivals(services, [arrival])
  if (!entry) throw new Error("a message was stored without a ledger row")
  return entry
}

const byUid = (a: Arrival, b: Arrival) => (a.place?.uid ?? 0) - (b.place?.uid ?? 0)

/** Never backwards, and never for a UIDVALIDITY that the mailbox has left behind. */
const advanceCursor = (tx: Tx, mailboxId: number, { uidValidity, uid }: Place) =>
  tx
    .update(mailboxes)
    .set({ lastUid: uid })
    .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.uidValidity, uidValidity), lt(mailboxes.lastUid, uid)))

async function listSeenBefore(tx: Tx, arrivals: Arrival[], fresh: LedgerEntry[]): Promise<LedgerEntry[]> {
  const isFresh = new Set(fresh.map((row) => `${row.mailboxId} ${row.folder} ${row.uidValidity} ${row.uid}`))
  const seen: LedgerEntry[] = []
  for (const { mailboxId, place } of arrivals) {
    if (mailboxId === null || !place) continue
    const { folder, uidValidity, uid } = place
    if (isFresh.has(`${mailboxId} ${folder} ${uidValidity} ${uid}`)) continue
    seen.push(
      ...(await tx
        .select()
        .from(inboundMail)
        .where(and(inFolder(mailboxId, folder, uidValidity), eq(inboundMail.uid, uid)))),
    )
  }
  return seen
}

const inFolder = (mailboxId: number, folder: string, uidValidity: string) =>
  and(eq(inboundMail.mailboxId, mailboxId), eq(inboundMail.folder, folder), eq(inboundMail.uidValidity, uidValidity))

/** The UIDs of a folder that the ledger has. */
export async function listKnownUids(read: Tx, mailboxId: number, place: Omit<Place, "uid">): Promise<Set<number>> {
  const rows = await read
    .select({ uid: inboundMail.uid })
    .from(inboundMail)
    .where(inFolder(mailboxId, place.folder, place.uidValidity))
  return new Set(rows.flatMap(({ uid }) => (uid === null ? [] : [uid])))
}

/** What became of a message. Only a row that still waits is changed: whatever settled it first stands. */
export const settleEntry = (
  tx: Tx,
  id: number,
  outcome: { state: Exclude<LedgerState, "stored">; inquiryId: number | null; reason: string | null; at: number },
) => settle(tx, { id, ...outcome })

type Outcome = { id: number; state: LedgerState; inquiryId: number | null; reason: string | null; at: number }
const settle = prepared((tx, { id, state, inquiryId, reason, at }: Given<Outcome>) =>
  tx
    .update(inboundMail)
    .set({ state, inquiryId, reason, settledAt: at })
    .where(and(eq(inboundMail.id, id), eq(inboundMail.state, "stored"))),
)

/** Messages with the same bytes as one of these that are dealt with, in any mailbox; the first of its kind comes last. */
export async function listTwins(read: Tx, entries: LedgerEntry[]): Promise<LedgerEntry[]> {
  const contents = entries.map(({ sha256 }) => sha256)
  return read
    .select()
    .from(inboundMail)
    .where(and(inArray(inboundMail.sha256, contents), inArray(inboundMail.state, ["filed", "duplicate", "ignored"])))
    .orderBy(desc(inboundMail.id))
}

const LONGEST_HEAD = 65_536

const headOf = ({ content, head }: Arrival): Uint8Array =>
  head ?? (content instanceof Uint8Array ? content : new Uint8Array())

/** The Message-ID header as it stands, for the ledger; the parser reads the message itself later. */
function messageIdIn(head: Uint8Array): string | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, LONGEST_HEAD)).toString("latin1")
  const end = text.search(/\r?\n\r?\n/)
  return /^message-id:\s*(<[^<>\s]{1,990}>)/im.exec(end < 0 ? text : text.slice(0, end))?.[1] ?? null
}
