import { and, asc, eq } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import { mostFiles, mostMegabytes, runsCode, safeFileName } from "#app/mail/attachments.ts"
import type { OutgoingFile } from "#app/mail/outgoing.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { attachments, draftAttachments } from "#db/schema/index.ts"

type Writer = { inquiryId: number; userId: number }

const mostBytes = mostMegabytes * 1_000_000

/**
 * Keeps files with what somebody is writing to a sender, until it is sent. The bytes are on the disk before the row.
 * @throws DomainError "attachments-too-large" where all of them together are too much for a mail; none is kept then.
 */
export async function attachToDraft(
  { db, blobs }: Pick<Services, "db" | "blobs">,
  { inquiryId, userId, now }: Writer & { now: number },
  files: readonly File[],
): Promise<void> {
  if (files.length === 0) return
  const kept = await listDraftAttachments(db.read, { inquiryId, userId })
  const bytes = [...kept, ...files].reduce((sum, { size }) => sum + size, 0)
  if (bytes > mostBytes || kept.length + files.length > mostFiles)
    throw new DomainError("attachments-too-large", 409, { files: mostFiles, megabytes: mostMegabytes })
  const rows: Omit<typeof draftAttachments.$inferInsert, "id">[] = []
  for (const file of files) {
    const { sha256, size } = await blobs.put(new Uint8Array(await file.arrayBuffer()))
    const contentType = file.type || "application/octet-stream"
    rows.push({ inquiryId, userId, name: safeFileName(file.name), contentType, size, sha256, at: now })
  }
  await db.write(async (tx) => {
    await tx.insert(draftAttachments).values(rows)
  })
}

/** One that is gone already is no error: two windows may show the same draft. */
export const removeFromDraft = (db: Db, { inquiryId, userId }: Writer, id: number): Promise<void> =>
  db.write(async (tx) => {
    await tx.delete(draftAttachments).where(and(eq(draftAttachments.id, id), ofWriter({ inquiryId, userId })))
  })

export const listDraftAttachments = (read: Tx, { inquiryId, userId }: Writer) => filesOf(read, { inquiryId, userId })

const filesOf = prepared((tx, writer: Given<Writer>) =>
  tx.select().from(draftAttachments).where(ofWriter(writer)).orderBy(asc(draftAttachments.id)),
)

/** Takes what lies with the draft, for the mail it is sent with. */
export const takeDraftAttachments = (tx: Tx, writer: Writer) =>
  tx.delete(draftAttachments).where(ofWriter(writer)).returning()

/** What went with an earlier mail of ours, for the one that repeats it. */
export const listSentFiles = (read: Tx, messageId: number): Promise<OutgoingFile[]> =>
  read
    .select({
      name: attachments.name,
      contentType: attachments.contentType,
      size: attachments.size,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .orderBy(asc(attachments.id))

export async function insertSentFiles(tx: Tx, messageId: number, files: readonly OutgoingFile[]): Promise<void> {
  if (files.length === 0) return
  await tx
    .insert(attachments)
    .values(files.map((file) => ({ messageId, ...file, runsCode: runsCode(file.name, file.contentType) })))
}

/** The mail was stopped: its files lie with the draft again. */
export async function returnToDraft(tx: Tx, messageId: number, writer: Writer, now: number): Promise<void> {
  const files = await listSentFiles(tx, messageId)
  await dropSentFiles(tx, messageId)
  await layWithDraft(tx, files, writer, now)
}

export async function dropSentFiles(tx: Tx, messageId: number): Promise<void> {
  await tx.delete(attachments).where(eq(attachments.messageId, messageId))
}

/** Files of a mail that did not leave lie with what somebody is writing. */
export async function layWithDraft(tx: Tx, files: readonly OutgoingFile[], writer: Writer, now: number): Promise<void> {
  if (files.length > 0) await tx.insert(draftAttachments).values(files.map((file) => ({ ...writer, ...file, at: now })))
}

const ofWriter = ({ inquiryId, userId }: Writer | Given<Writer>) =>
  and(eq(draftAttachments.inquiryId, inquiryId), eq(draftAttachments.userId, userId))
