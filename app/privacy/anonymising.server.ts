import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import { listStillReferenced } from "#app/mail/blob-references.server.ts"
import { getPerson, keptPerson } from "#app/stakeholders/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import { messages, removals } from "#db/schema/index.ts"
import { forgetSpellings } from "#db/scrubbing.server.ts"
import { among } from "#db/search.server.ts"
import { emptyImports, emptyPerson, maskNamed } from "./emptying.server.ts"
import { emptyApprovals } from "./emptying-approvals.server.ts"
import { dropQuotes, emptyCases, emptyMerges } from "./emptying-cases.server.ts"
import { dropDraftFiles, emptyMails, type Left } from "./emptying-mails.server.ts"
import { emptyNews } from "./emptying-news.server.ts"
import { loadIdentity } from "./identity.server.ts"
import { maskingOf } from "./identity.ts"
import { maskEvents } from "./masking-events.server.ts"
import { countNaming, listObstacles } from "./obstacles.server.ts"
import { saidIn } from "./quotes.ts"
import { findReach, withNews } from "./reach.server.ts"

/**
 * Takes away all that tells who somebody is (GDPR art. 17; product.md § 10), and keeps that there was a contact and a
 * case: no figure changes. It can't be undone. The files follow at once, and what lies in the database's freed pages
 * (removing.server.ts). The audit log stays as it was written; what is shown of it is masked. Returns whether there was
 * anything to do. @throws DomainError "anonymising-blocked" while a case is open or not journalised, a meeting is to
 * come, or a mail to them has not left; "named-on-open-cases" while another's case that names them is; "import-busy" while
 * a list that names them is being imported.
 */
export async function anonymisePerson(db: Db, actor: Actor, id: number): Promise<boolean> {
  const kept = await keptPerson(db.read, id)
  const known = await loadIdentity(db.read, await getPerson(db.read, kept))
  if (known.person.anonymisedAt !== null) return false
  // Reads the whole house, so not inside the transaction, where everybody would wait.
  const found = await findReach(db.read, known)
  return db.write(async (tx) => {
    if ((await getPerson(tx, kept)).anonymisedAt !== null) return false
    const reach = await withNews(tx, found, known)
    if ((await listObstacles(tx, null, known, reach, actor.now)).length > 0)
      throw new DomainError("anonymising-blocked", 409)
    const cases = await countNaming(tx, reach)
    if (cases > 0) throw new DomainError("named-on-open-cases", 409, { cases })
    const masks = { own: maskingOf(known.identity), others: maskingOf(known.sure) }
    const isTheirs = saidIn(await tx.select().from(messages).where(among(messages.id, reach.mailIds)))
    await maskEvents(tx, reach, masks, isTheirs)
    await dropQuotes(tx, { caseIds: reach.otherCaseIds }, isTheirs)
    const left = await emptyMails(tx, actor, reach, known, masks)
    left.blobs.push(...(await dropDraftFiles(tx, reach)))
    left.blobs.push(...(await emptyApprovals(tx, actor, reach)))
    left.blobs.push(...(await emptyImports(tx, actor, reach, known, masks)))
    await maskNamed(tx, reach, known, masks)
    await emptyCases(tx, reach)
    await emptyMerges(tx, reach)
    await emptyNews(tx, actor, known)
    await emptyPerson(tx, actor, known)
    await forgetSpellings(tx, known.identity.names)
    await noteRemovals(tx, actor, left)
    await recordEvent(tx, actor, {
      ...{ subject: "person", subjectId: kept, type: "anonymised" },
      data: { cases: reach.caseIds.length, mails: reach.mailIds.length, contacts: reach.contactIds.length },
    })
    return true
  })
}

async function noteRemovals(tx: Tx, { now }: Actor, { blobs, outgoing }: Left): Promise<void> {
  const still = await listStillReferenced(tx, blobs)
  const names = [...new Set(blobs)].filter((name) => !still.has(name))
  await insertMany(tx, removals, [
    ...names.map((name) => ({ kind: "blob" as const, name, at: now })),
    ...outgoing.map((name) => ({ kind: "outgoing" as const, name, at: now })),
    { kind: "pages", name: "", at: now },
  ])
}
