import { and, eq, inArray, isNull, lt, notExists, or } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { checkChain } from "#app/audit/chain.server.ts"
import { listBlobReferences, listRemovedBlobs } from "#app/mail/blob-references.server.ts"
import { databaseFile, type Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { findDatabaseFaults } from "#db/integrity.server.ts"
import { inboundMail, meetingMails, messages } from "#db/schema/index.ts"

/** A message this old that no one has filed is stuck: filing takes seconds. */
const STUCK_AFTER = 60 * 60 * 1000

export type Verdict = { faults: string[]; checked: { blobs: number; ledger: number } }

/**
 * Whether the house is whole: SQLite's own checks, every blob against its SHA-256, that those removed on purpose are gone, every filed row of the ledger
 * against the message it became, and the audit log's chain. Reads everything, so it takes a while; changes nothing, but
 * for when the chain was last walked.
 */
export async function verifyHouse({ env, db, blobs, now }: Services): Promise<Verdict> {
  const faults = findDatabaseFaults(databaseFile(env)).map((fault) => `database: ${fault}`)

  const references = await listBlobReferences(db.read)
  for (const sha256 of references)
    if (!(await blobs.verify(sha256)))
      faults.push(`blob ${sha256}: ${(await blobs.has(sha256)) ? "its content has changed" : "it is missing"}`)

  for (const sha256 of await listRemovedBlobs(db.read))
    if (await blobs.has(sha256)) faults.push(`blob ${sha256}: it was to be removed with a person's data, and is here`)

  faults.push(...(await findLedgerFaults(db.read, now())))

  const { brokenAt } = await checkChain(db, now())
  if (brokenAt !== null)
    faults.push(`audit log: the chain breaks at event ${brokenAt}; it or one before it was changed`)

  return { faults, checked: { blobs: references.length, ledger: await db.read.$count(inboundMail) } }
}

async function findLedgerFaults(read: Tx, now: number): Promise<string[]> {
  const lost = await read
    .select({ id: inboundMail.id, state: inboundMail.state })
    .from(inboundMail)
    .leftJoin(messages, eq(messages.inquiryId, inboundMail.inquiryId))
    .where(and(inArray(inboundMail.state, ["filed", "duplicate"]), isNull(messages.id), notExists(ofMeeting(read))))
  const stuck = await read
    .select({ id: inboundMail.id })
    .from(inboundMail)
    .where(and(eq(inboundMail.state, "stored"), lt(inboundMail.storedAt, now - STUCK_AFTER)))
  return [
    ...lost.map(({ id, state }) => `ledger row ${id} is ${state}, but its case has no message`),
    ...stuck.map(({ id }) => `ledger row ${id} has waited for more than an hour to be filed`),
  ]
}

/** What answers an invitation stands at its meeting: the mail, a copy of it, or the same through another mailbox. */
const ofMeeting = (read: Tx) =>
  read
    .select({ id: meetingMails.id })
    .from(meetingMails)
    .innerJoin(kept, eq(kept.id, meetingMails.ledgerId))
    .where(or(eq(kept.sha256, inboundMail.sha256), eq(meetingMails.messageId, inboundMail.messageId)))
const kept = alias(inboundMail, "kept")
