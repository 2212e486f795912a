import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { dropMentions, recordMentions } from "#app/mentions/recording.server.ts"
import { findVersion } from "#app/templates/queries.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { drafts, inquiries, notes } from "#db/schema/index.ts"
import { getInquiry } from "./change.server.ts"
import type { DraftKind } from "./inquiry.ts"

/** An internal note. It never counts as an answer (product.md § 4). @returns whom it names who may not see the case */
export const addNote = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { text }: { text: string },
): Promise<string[]> =>
  db.write(async (tx) => {
    const { hidden } = await writeNote(tx, actor, id, text)
    await dropDraft(tx, id, actor.userId, "note")
    return hidden
  })

/** The same in the transaction of what it tells of. */
export async function writeNote(
  tx: Tx,
  actor: Actor & { userId: number },
  id: number,
  text: string,
): Promise<{ noteId: number; hidden: string[] }> {
  const inquiry = await getInquiry(tx, id)
  const [note] = await tx
    .insert(notes)
    .values({ inquiryId: id, authorId: actor.userId, text, at: actor.now })
    .returning({ id: notes.id })
  if (!note) throw new Error("a note was not inserted")
  await tx
    .update(inquiries)
    .set({ updatedAt: actor.now, status: inquiry.status === "new" ? "open" : inquiry.status })
    .where(eq(inquiries.id, id))
  const { told, hidden } = await recordMentions(tx, { noteId: note.id, inquiryId: id, authorId: actor.userId, text })
  const data = told.length > 0 ? { mentioned: told } : {}
  await recordEvent(tx, actor, { subject: "inquiry", subjectId: id, type: "noted", data })
  return { noteId: note.id, hidden }
}

/** Takes back one's own note with what it told of; the log keeps that it was there. Nothing where it is not one's own. */
export async function withdrawNote(
  tx: Tx,
  actor: Actor & { userId: number },
  inquiryId: number,
  noteId: number,
): Promise<void> {
  const [note] = await tx
    .select({ text: notes.text })
    .from(notes)
    .where(and(eq(notes.id, noteId), eq(notes.inquiryId, inquiryId), eq(notes.authorId, actor.userId)))
  if (!note) return
  await dropMentions(tx, noteId)
  await tx.delete(notes).where(eq(notes.id, noteId))
  await recordEvent(tx, actor, { subject: "inquiry", subjectId: inquiryId, type: "note-withdrawn", data: note })
}

/** Keeps what somebody is writing; an empty text forgets it. Not an event: nobody else is to see it. */
export const saveDraft = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  {
    kind,
    text,
    seenInboundAt,
    templateVersionId = null,
  }: { kind: DraftKind; text: string; seenInboundAt: number | null; templateVersionId?: number | null },
): Promise<void> =>
  db.write(async (tx) => {
    await getInquiry(tx, id)
    if (text.trim() === "") return dropDraft(tx, id, actor.userId, kind)
    await putDraft(
      tx,
      { inquiryId: id, userId: actor.userId, kind },
      { text, seenInboundAt, templateVersionId: (await knownVersion(tx, templateVersionId))?.id ?? null },
      actor.now,
    )
  })

/** What a text began from, where a form names one that is there. */
export const knownVersion = async (tx: Tx, versionId: number | null) =>
  versionId === null ? undefined : findVersion(tx, versionId)

export async function putDraft(
  tx: Tx,
  key: { inquiryId: number; userId: number; kind: DraftKind },
  draft: { text: string; seenInboundAt: number | null; templateVersionId: number | null },
  now: number,
): Promise<void> {
  const values = { ...draft, updatedAt: now }
  await tx
    .insert(drafts)
    .values({ ...key, ...values })
    .onConflictDoUpdate({ target: [drafts.inquiryId, drafts.userId, drafts.kind], set: values })
}

export async function dropDraft(tx: Tx, inquiryId: number, userId: number, kind: DraftKind): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), eq(drafts.kind, kind)))
}
