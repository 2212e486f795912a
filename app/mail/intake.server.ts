import { and, asc, eq, gt, inArray, notInArray } from "drizzle-orm"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inboundMail } from "#db/schema/index.ts"
import { type LedgerEntry, listTwins, settleEntry } from "./ledger.server.ts"
import type { ParsePool } from "./parse-pool.server.ts"
import type { StoredMail } from "./stored-mail.ts"
import { understand } from "./understand.server.ts"

export type Filing = { state: "filed" | "duplicate" | "ignored"; inquiryId: number | null; reason: string | null }
/** Files one message within the transaction it is given; calls for the same entry must come to the same case. */
export type FileMail = (tx: Tx, entry: LedgerEntry, mail: StoredMail) => Promise<Filing>

export type Intake = {
  /**
   * Files everything that waits, oldest first. Resolves with the number of messages settled; rejects where the house
   * itself is ill (disk full, no parser): nothing is lost then, and nothing is held against a message.
   */
  takeIn(): Promise<number>
}

/** Messages filed in one transaction: its fsync is shared, and other writers wait no longer than some milliseconds. */
const BATCH = 64
/** Milliseconds before the second and the third attempt; there is no fourth. */
const RETRY_AFTER = [5_000, 60_000]

/** `mail` is null where the same content is filed already, so that nothing needs parsing. */
type Prepared = { entry: LedgerEntry; mail: StoredMail | null; fault?: unknown }
type House = Pick<Services, "db" | "blobs" | "now" | "log">

/**
 * Takes what the ledger holds to its cases. Parsing runs ahead of filing by one batch, so that the parser threads and
 * the database work at the same time.
 */
export function openIntake(house: House, pool: Pick<ParsePool, "parse">, file: FileMail): Intake {
  const { db, now, log } = house
  /** Not before this instant, by ledger row. In memory only: after a restart a row may well be tried at once. */
  const resting = new Map<number, number>()

  async function prepareAfter(id: number): Promise<Prepared[]> {
    const asleep = [...resting].flatMap(([row, until]) => (until > now() ? [row] : []))
    const entries = onePerContent(await listWaiting(db, id, asleep))
    if (entries.length === 0) return []
    const twins = await twinsByContent(db.read, entries)
    return Promise.all(entries.map((entry) => prepare(entry, twins.has(contentKey(entry)))))
  }

  async function prepare(entry: LedgerEntry, known: boolean): Promise<Prepared> {
    try {
      return { entry, mail: known ? null : await understand(house, pool, entry) }
    } catch (fault) {
      // Its bytes are gone from the disk. That is one message's misfortune, and the others go on.
      if (codeOf(fault) === "ENOENT") return { entry, mail: null, fault }
      throw fault
    }
  }

  /** All in one transaction; where one throws, each by itself, so that only the guilty one stays behind. */
  async function settle(batch: Prepared[]): Promise<number> {
    if (batch.length > 1 && !batch.some(({ fault }) => fault))
      try {
        await db.write((tx) => fileAll(tx, batch))
        return batch.length
      } catch (error) {
        if (isHouseFault(error)) throw error
        log.warn({ err: error }, "a batch of mail was rolled back and is filed one by one")
      }
    let settled = 0
    for (const one of batch) settled += (await settleAlone(one)) ? 1 : 0
    return settled
  }

  async function settleAlone(one: Prepared): Promise<boolean> {
    try {
      if (one.fault) throw one.fault
      await db.write((tx) => fileAll(tx, [one]))
      resting.delete(one.entry.id)
      return true
    } catch (error) {
      if (isHouseFault(error)) throw error
      return putOff(one.entry, error)
    }
  }

  /** Tried again later, and after the third attempt laid before a person. Resolves with whether it was the last. */
  async function putOff({ id, attempts: before }: LedgerEntry, error: unknown): Promise<boolean> {
    const attempts = before + 1
    const wait = RETRY_AFTER[before]
    log.error({ err: error, entry: id, attempts }, "a mail could not be filed")
    if (wait === undefined) resting.delete(id)
    else resting.set(id, now() + wait)
    const outcome = wait === undefined ? { state: "failed" as const, settledAt: now() } : {}
    await db.write((tx) =>
      tx
        .update(inboundMail)
        .set({ attempts, reason: String(error), ...outcome })
        .where(and(eq(inboundMail.id, id), eq(inboundMail.state, "stored"))),
    )
    return wait === undefined
  }

  async function fileAll(tx: Tx, batch: Prepared[]) {
    const entries = batch.map(({ entry }) => entry)
    const waits = await listStillWaiting(tx, entries)
    // Asked again here: a twin may have been filed by the batch before, while this one was being parsed.
    const twins = await twinsByContent(tx, entries)
    for (const { entry, mail } of batch) {
      if (!waits.has(entry.id)) continue
      const twin = twins.get(contentKey(entry))
      const filing = twin ? duplicateOf(twin) : mail && (await file(tx, entry, mail))
      if (filing) await settleEntry(tx, entry.id, { ...filing, at: now() })
    }
  }

  return {
    async takeIn() {
      let settled = 0
      let batch = await prepareAfter(0)
      while (batch.length > 0) {
        const ahead = prepareAfter(batch.at(-1)?.entry.id ?? 0)
        // Its fault is thrown where it is awaited; until then Node must not take it for one that nobody hears.
        ahead.catch(() => undefined)
        settled += await settle(batch)
        batch = await ahead
      }
      return settled
    },
  }
}

const listWaiting = (db: Db, afterId: number, except: number[]) =>
  db.read
    .select()
    .from(inboundMail)
    .where(and(eq(inboundMail.state, "stored"), gt(inboundMail.id, afterId), notInArray(inboundMail.id, except)))
    .orderBy(asc(inboundMail.id))
    .limit(BATCH)

const contentKey = ({ mailboxId, sha256 }: LedgerEntry) => `${mailboxId} ${sha256}`

/** Up to the first that comes a second time: by the next batch its twin is settled. */
function onePerContent(entries: LedgerEntry[]): LedgerEntry[] {
  const seen = new Set<string>()
  const again = entries.findIndex((entry) => seen.size === seen.add(contentKey(entry)).size)
  return again < 0 ? entries : entries.slice(0, again)
}

const twinsByContent = async (read: Tx, entries: LedgerEntry[]) =>
  new Map((await listTwins(read, entries)).map((twin) => [contentKey(twin), twin]))

const listStillWaiting = async (tx: Tx, entries: LedgerEntry[]) => {
  const ids = entries.map(({ id }) => id)
  const rows = await tx
    .select({ id: inboundMail.id })
    .from(inboundMail)
    .where(and(inArray(inboundMail.id, ids), eq(inboundMail.state, "stored")))
  return new Set(rows.map(({ id }) => id))
}

/** Byte for byte what this mailbox has brought before: a folder rescanned, a delivery repeated after a lost 250. */
const duplicateOf = (twin: LedgerEntry): Filing => ({
  state: "duplicate",
  inquiryId: twin.inquiryId,
  reason: `same-bytes-as:${twin.id}`,
})

/** The disk or the database is at fault, not the message. */
const isHouseFault = (error: unknown) =>
  /^(?:SQLITE_(?:FULL|IOERR|BUSY|READONLY|CANTOPEN|CORRUPT|NOTADB)|ENOSPC|EIO|EROFS|EMFILE|EDQUOT)/.test(codeOf(error))

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "")
