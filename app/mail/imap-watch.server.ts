import { eq } from "drizzle-orm"
import type { ImapFlow } from "imapflow"
import type { Services } from "#app/services.server.ts"
import type { Db } from "#db/client.server.ts"
import { mailboxes } from "#db/schema/index.ts"
import { accountOf, faultOf, type Mailbox, openImap } from "./imap.server.ts"
import { type Folder, fetchMessages, listUids } from "./imap-fetch.server.ts"
import { tellServer } from "./imap-tell.server.ts"
import { listKnownUids } from "./ledger.server.ts"
import { writeFault } from "./mailbox-fault.ts"

type House = Pick<Services, "db" | "blobs" | "now" | "log" | "secrets">

export type Watch = {
  /** Ends the session. */
  signal: AbortSignal
  /** Waits for the next look: until the poll is due, or somebody rings (new mail, mail filed). */
  wait: (signal: AbortSignal) => Promise<void>
  /** Called when the server says that something has changed. */
  ring: () => void
  /** Called whenever there is something new in the ledger: filing begins while a backlog is still being fetched. */
  onStored: () => void
}

const RECONCILE_EVERY = 3_600_000

/**
 * One connection to one mailbox: everything beyond the cursor is fetched, then IDLE and, as a safety net, a poll. It
 * lasts until `signal` aborts, and rejects when the connection is lost; the caller makes the next one.
 */
export async function watchMailbox(house: House, mailboxId: number, watch: Watch): Promise<void> {
  const client = openImap(accountOf(await getMailbox(house.db, mailboxId), house.secrets))
  let fault: Error | null = null
  const ended = new Promise<never>((_, reject) => {
    client.on("error", (error) => {
      fault = error
    })
    client.on("close", () => reject(fault ?? new Error("the server closed the connection")))
  })
  ended.catch(() => undefined)
  client.on("exists", watch.ring)
  const close = () => client.close()
  watch.signal.addEventListener("abort", close)
  try {
    await client.connect()
    let reconcileAt = 0
    while (!watch.signal.aborted) {
      const due = house.now() >= reconcileAt
      await Promise.race([look(house, client, mailboxId, due, watch), ended])
      if (due) reconcileAt = house.now() + RECONCILE_EVERY
      client.idle({ whenFree: true }).catch(() => undefined)
      await Promise.race([watch.wait(watch.signal), ended])
    }
  } finally {
    watch.signal.removeEventListener("abort", close)
    client.close()
  }
}

/** One look at the folder: what is new, what the server is to be told, and where it is due, whether all is there. */
async function look(house: House, client: ImapFlow, mailboxId: number, due: boolean, watch: Watch): Promise<void> {
  const box = await getMailbox(house.db, mailboxId)
  const lock = await client.getMailboxLock(box.folder)
  try {
    await client.noop()
    if (!client.mailbox) throw new Error("the folder is not open")
    const folder = { mailboxId, folder: box.folder, uidValidity: String(client.mailbox.uidValidity) }
    const after = box.uidValidity === folder.uidValidity ? box.lastUid : await startOver(house.db, folder)
    const uids = await listUids(client, after)
    const stored = uids.length > 0 ? await fetchMessages(house, client, folder, uids, watch.onStored) : 0
    await tellServer(house, client, box, folder)
    const health = due || stored < uids.length ? await reconcile(house, client, folder, watch) : {}
    await house.db.write((tx) =>
      tx
        .update(mailboxes)
        .set({ lastContactAt: house.now(), ...(isGap(box) ? {} : { lastError: null, lastErrorAt: null }), ...health })
        .where(eq(mailboxes.id, mailboxId)),
    )
  } finally {
    lock.release()
  }
}

/** A gap stands until a reconcile has closed it; other faults are over with the next contact. */
const isGap = ({ lastError }: Mailbox) => lastError?.startsWith("gap") ?? false

/**
 * The server has numbered the folder anew (RFC 3501 § 2.3.1.1): it is read from its beginning, and the ledger knows
 * by their content those it has.
 */
async function startOver(db: Db, { mailboxId, uidValidity }: Folder): Promise<number> {
  await db.write((tx) => tx.update(mailboxes).set({ uidValidity, lastUid: 0 }).where(eq(mailboxes.id, mailboxId)))
  return 0
}

/** Compares the folder with the ledger, fetches what is missing, and raises the alarm where that does not help. */
async function reconcile(house: House, client: ImapFlow, folder: Folder, watch: Watch): Promise<Partial<Mailbox>> {
  const listMissing = async () => {
    const [uids, known] = [await listUids(client), await listKnownUids(house.db.read, folder.mailboxId, folder)]
    return { uids, missing: uids.filter((uid) => !known.has(uid)) }
  }
  let { uids, missing } = await listMissing()
  if (missing.length > 0) {
    await fetchMessages(house, client, folder, missing, watch.onStored)
    ;({ uids, missing } = await listMissing())
  }
  const health = { serverCount: uids.length, reconciledAt: house.now() }
  if (missing.length === 0) return { ...health, lastError: null, lastErrorAt: null }
  house.log.error({ ...folder, missing: missing.slice(0, 20) }, "the server has mail that the ledger lacks")
  return { ...health, lastError: writeFault({ code: "gap", detail: String(missing.length) }), lastErrorAt: house.now() }
}

/** Notes why there is no contact, for the administrator. */
export async function recordFault({ db, now, log }: House, mailboxId: number, error: unknown): Promise<void> {
  const fault = faultOf(error)
  log.warn({ mailbox: mailboxId, ...fault }, "no contact with a mailbox")
  await db.write((tx) =>
    tx
      .update(mailboxes)
      .set({ lastError: writeFault(fault), lastErrorAt: now() })
      .where(eq(mailboxes.id, mailboxId)),
  )
}

async function getMailbox(db: Db, id: number): Promise<Mailbox> {
  const [box] = await db.read.select().from(mailboxes).where(eq(mailboxes.id, id))
  if (!box) throw new Error(`there is no mailbox ${id}`)
  return box
}
