import { and, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inboundMail, type LedgerState } from "#db/schema/index.ts"
import type { LedgerEntry } from "./ledger.server.ts"

/** States an administrator may act on: nothing that is filed is ever undone from here. */
const unsettled: LedgerState[] = ["failed", "quarantined"]

/**
 * Puts a failed mail back among those that wait; the worker takes it within a second. Doing it twice is doing it once.
 * @throws DomainError "not-found".
 */
export const retryEntry = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const entry = await change(tx, id, { state: "stored", reason: null, attempts: 0, settledAt: null })
    if (entry) await tell(tx, actor, entry, "mail-retried", {})
  })

/**
 * Puts a mail aside that is to become no case. It stays in the ledger with its reason and its bytes.
 * @throws DomainError "not-found".
 */
export const ignoreEntry = (db: Db, actor: Actor, id: number, reason: string): Promise<void> =>
  db.write(async (tx) => {
    const entry = await change(tx, id, { state: "ignored", reason, settledAt: actor.now })
    if (entry) await tell(tx, actor, entry, "mail-ignored", { reason })
  })

/** Undefined where somebody has dealt with it meanwhile. */
async function change(tx: Tx, id: number, values: Partial<LedgerEntry>): Promise<LedgerEntry | undefined> {
  const [known] = await tx.select({ id: inboundMail.id }).from(inboundMail).where(eq(inboundMail.id, id))
  if (!known) throw notFound()
  const [changed] = await tx
    .update(inboundMail)
    .set(values)
    .where(and(eq(inboundMail.id, id), inArray(inboundMail.state, unsettled)))
    .returning()
  return changed
}

const tell = (tx: Tx, actor: Actor, entry: LedgerEntry, type: EventKind<"mailbox">, data: Record<string, unknown>) =>
  recordEvent(tx, actor, {
    subject: "mailbox",
    subjectId: entry.mailboxId ?? 0,
    type,
    data: { entry: entry.id, ...data },
  })
