import { inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import { listStillReferenced } from "#app/mail/blob-references.server.ts"
import { getPerson, keptPerson } from "#app/stakeholders/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { eventMasks, events, removals } from "#db/schema/index.ts"
import { forgetSpellings } from "#db/scrubbing.server.ts"
import { emptyCases, emptyPerson, maskEvent, maskNamed } from "./emptying.server.ts"
import { dropDraftFiles, emptyMails, type Left } from "./emptying-mails.server.ts"
import { loadIdentity } from "./identity.server.ts"
import { maskingOf } from "./identity.ts"
import { listObstacles } from "./obstacles.server.ts"
import { findOwn, findReach, type Reach } from "./reach.server.ts"

/**
 * Takes away all that tells who somebody is (GDPR art. 17; product.md § 10), and keeps that there was a contact and a
 * case: no figure changes. It can't be undone. The files follow at once, and what lies in the database's freed pages
 * (removing.server.ts). The audit log stays as it was written; what is shown of it is masked. Returns whether there was
 * anything to do. @throws DomainError "anonymising-blocked" while a case is open or not journalised, a meeting is to
 * come, or a mail to them has not left; "import-busy" while a list that names them is being imported.
 */
export async function anonymisePerson(db: Db, actor: Actor, id: number): Promise<boolean> {
  const kept = await keptPerson(db.read, id)
  const known = await loadIdentity(db.read, await getPerson(db.read, kept))
  if (known.person.anonymisedAt !== null) return false
  // Reads the whole house, so not inside the transaction, where everybody would wait.
  const found = await findReach(db.read, known)
  return db.write(async (tx) => {
    if ((await getPerson(tx, kept)).anonymisedAt !== null) return false
    const { ids, identity } = known
    if ((await listObstacles(tx, null, { ids, mails: identity.mails }, actor.now)).length > 0)
      throw new DomainError("anonymising-blocked", 409)
    const reach = withOwn(found, await findOwn(tx, known))
    const mask = maskingOf(identity)
    await maskEvents(tx, reach, mask, ids)
    const left = await emptyMails(tx, actor, reach, mask, identity.mails)
    left.blobs.push(...(await dropDraftFiles(tx, reach.caseIds)))
    left.blobs.push(...(await maskNamed(tx, actor, reach, mask)))
    await emptyCases(tx, reach)
    await emptyPerson(tx, actor, known)
    await forgetSpellings(tx, identity.names)
    await noteRemovals(tx, actor, left)
    await recordEvent(tx, actor, {
      ...{ subject: "person", subjectId: kept, type: "anonymised" },
      data: { cases: reach.caseIds.length, mails: reach.mailIds.length, contacts: reach.contactIds.length },
    })
    return true
  })
}

/** What has come to them since the house was read through. */
const withOwn = (reach: Reach, own: Awaited<ReturnType<typeof findOwn>>): Reach => ({
  ...reach,
  ...own,
  mailIds: [...new Set([...reach.mailIds, ...own.mailIds])],
})

async function maskEvents(tx: Tx, reach: Reach, mask: (text: string) => string, ids: number[]): Promise<void> {
  const rows = await tx
    .select({ id: events.id, subject: events.subject, subjectId: events.subjectId, data: shownData })
    .from(events)
    .where(inArray(events.id, reach.eventIds))
  const theirs: Partial<Record<(typeof rows)[number]["subject"], number[]>> = {
    ...{ person: ids, inquiry: reach.caseIds, contact: reach.contactIds, task: reach.taskIds },
  }
  for (const { id, subject, subjectId, data } of rows) {
    const set = { data: maskEvent(data, mask, theirs[subject]?.includes(subjectId) ?? false) }
    await tx
      .insert(eventMasks)
      .values({ eventId: id, ...set })
      .onConflictDoUpdate({ target: eventMasks.eventId, set })
  }
}

async function noteRemovals(tx: Tx, { now }: Actor, { blobs, outgoing }: Left): Promise<void> {
  const still = await listStillReferenced(tx, blobs)
  const names = [...new Set(blobs)].filter((name) => !still.has(name))
  await tx
    .insert(removals)
    .values([
      ...names.map((name) => ({ kind: "blob" as const, name, at: now })),
      ...outgoing.map((name) => ({ kind: "outgoing" as const, name, at: now })),
      { kind: "pages", name: "", at: now },
    ])
}
