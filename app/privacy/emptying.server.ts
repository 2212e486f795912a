import { and, eq, isNull, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import type { RowChange } from "#db/schema/imports.ts"
import {
  addresses,
  affiliations,
  importRows,
  imports,
  invitations,
  meetingAttendees,
  merges,
  people,
  pollVoters,
  retentionProposals,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { rewriteRows } from "#db/texts.server.ts"
import { type HeldTable, heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { aliasOf, type Masks, maskValue } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

/** Who they were: the entry stays under another name, since contacts and cases are counted by it. */
export async function emptyPerson(tx: Tx, actor: Actor, { ids, identity }: Known): Promise<void> {
  const set = { name: aliasOf(identity.id), language: null, preferredChannel: null, keepUntil: null, keepBecause: null }
  await tx
    .update(people)
    .set({ ...set, anonymisedAt: actor.now })
    .where(among(people.id, ids))
  await tx.delete(addresses).where(among(addresses.personId, ids))
  const places = among(affiliations.personId, ids)
  await tx.update(affiliations).set({ role: null }).where(places)
  await tx
    .update(affiliations)
    .set({ to: actor.now })
    .where(and(places, isNull(affiliations.to)))
  await tx
    .delete(merges)
    .where(and(eq(merges.kind, "person"), or(among(merges.keptId, ids), among(merges.doubleId, ids))))
  await tx.delete(retentionProposals).where(among(retentionProposals.personId, ids))
  const theirs = or(among(meetingAttendees.personId, ids), among(meetingAttendees.address, identity.mails))
  await tx.update(meetingAttendees).set({ comment: null }).where(theirs)
  const name = aliasOf(identity.id)
  await tx.update(pollVoters).set({ name, comment: null }).where(among(pollVoters.address, identity.mails))
  await tx.update(invitations).set({ name }).where(among(invitations.address, identity.mails))
}

const emptiedElsewhere: HeldTable[] = ["messages", "meetingMails", "outbox"]

/** Wherever else they are named: the name goes, the rest stays. */
export async function maskNamed(tx: Tx, { named }: Reach, { identity }: Known, { others }: Masks): Promise<void> {
  for (const [name, texts] of Object.entries(heldTexts))
    if (!emptiedElsewhere.includes(name as HeldTable))
      await rewriteRows(tx, texts, named[name as HeldTable], (row) =>
        maskValue(row, identity.mails, identity.id, others),
      )
}

const finished = ["done", "undone", "stopped"] as const
/**
 * Rows of imported lists that made or name them lose their words, and what taking the import back would restore; the
 * files go. Returns the blobs of these. @throws DomainError "import-busy" while one of them is being imported
 */
export async function emptyImports(tx: Tx, actor: Actor, reach: Reach, known: Known, masks: Masks): Promise<string[]> {
  const rows = [...new Set([...reach.named.importRows, ...reach.importedRows])]
  const naming = await tx
    .selectDistinct({ blob: imports.blob })
    .from(imports)
    .innerJoin(importRows, eq(importRows.importId, imports.id))
    .where(among(importRows.id, rows))
  // Another import of the same file would bring it back.
  const files = await tx
    .select({ id: imports.id, blob: imports.blob, status: imports.status })
    .from(imports)
    .where(
      among(
        imports.blob,
        naming.map(({ blob }) => blob),
      ),
    )
  if (files.some(({ status }) => !finished.some((one) => one === status))) throw new DomainError("import-busy", 409)
  const own: Record<string, number[]> = reach.entries
  const isTheirs = ({ table, id }: RowChange) => own[table]?.includes(id) ?? false
  const made = await tx.select().from(importRows).where(among(importRows.id, reach.importedRows))
  for (const { id, cells, remarks, changes } of made)
    await tx
      .update(importRows)
      .set({
        cells: cells.map(() => ""),
        remarks: remarks.map(({ value: _, ...remark }) => remark),
        changes: changes.filter((change) => !isTheirs(change)),
      })
      .where(eq(importRows.id, id))
  await rewriteRows(tx, heldTexts.importRows, rows, (row) =>
    maskValue(row, known.identity.mails, known.identity.id, masks.own),
  )
  // One that was stopped does not go on: what is left of its rows is no list of people any more.
  const all = among(
    imports.id,
    files.map(({ id }) => id),
  )
  await tx
    .update(imports)
    .set({ status: "done" })
    .where(and(all, eq(imports.status, "stopped")))
  await tx.update(imports).set({ removedAt: actor.now }).where(all)
  return files.map(({ blob }) => blob)
}
