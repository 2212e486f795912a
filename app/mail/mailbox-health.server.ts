import { count, eq, min } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { inboundMail, type LedgerState } from "#db/schema/index.ts"
import { readSetting } from "#db/settings.server.ts"
import { judgeHealth, type MailboxHealth } from "./mailbox-health.ts"
import { listMailboxes } from "./mailboxes.server.ts"

export type MailboxRow = {
  id: number
  address: string
  name: string
  source: "imap" | "door"
  health: MailboxHealth
  waitingSince: number | null
  lastContactAt: number | null
  lastMessageAt: number | null
  serverCount: number | null
  counts: Partial<Record<LedgerState, number>>
}

/** Every mailbox with how it is. Nothing here that a browser must not have. */
export async function listMailboxHealth(read: Tx, now: number): Promise<MailboxRow[]> {
  const counts = await countByState(read)
  const oldest = await listWaitingSince(read)
  return (await listMailboxes(read)).map((box) => {
    const waitingSince = oldest.get(box.id) ?? null
    const { id, address, name, source, lastContactAt, lastMessageAt, serverCount } = box
    return {
      ...{ id, address, name, source, lastContactAt, lastMessageAt, serverCount, waitingSince },
      health: judgeHealth({ ...box, waitingSince }, now),
      counts: counts.get(id) ?? {},
    }
  })
}

async function countByState(read: Tx) {
  const rows = await read
    .select({ mailboxId: inboundMail.mailboxId, state: inboundMail.state, n: count() })
    .from(inboundMail)
    .groupBy(inboundMail.mailboxId, inboundMail.state)
  const counts = new Map<number | null, Partial<Record<LedgerState, number>>>()
  for (const { mailboxId, state, n } of rows) counts.set(mailboxId, { ...counts.get(mailboxId), [state]: n })
  return counts
}

async function listWaitingSince(read: Tx) {
  const rows = await read
    .select({ mailboxId: inboundMail.mailboxId, since: min(inboundMail.storedAt) })
    .from(inboundMail)
    .where(eq(inboundMail.state, "stored"))
    .groupBy(inboundMail.mailboxId)
  return new Map(rows.map(({ mailboxId, since }) => [mailboxId, since]))
}

/** Milliseconds without a heartbeat after which the worker counts as gone; it beats every five seconds. */
const SILENT_AFTER = 30_000

export async function isWorkerAlive(read: Tx, now: number): Promise<boolean> {
  const beat = (await readSetting(read, "worker.heartbeat")) as { at?: number } | undefined
  return now - (beat?.at ?? 0) < SILENT_AFTER
}
