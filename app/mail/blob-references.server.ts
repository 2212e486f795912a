import { and, isNotNull, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import {
  approvalFiles,
  attachments,
  draftAttachments,
  imports,
  inboundMail,
  messages,
  outbox,
  publicationVersions,
  removals,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import type { Sha256 } from "./blobs.server.ts"

/**
 * Every blob the database refers to, each once: what a backup has to carry and a check has to find. What was removed on
 * purpose (app/privacy) is not among them.
 */
export async function listBlobReferences(read: Tx): Promise<Sha256[]> {
  const found = new Set<Sha256>()
  for (const table of [attachments, draftAttachments, approvalFiles, messages, outbox, publicationVersions])
    for (const { sha256 } of await read
      .selectDistinct({ sha256: table.sha256 })
      .from(table)
      .where(isNotNull(table.sha256)))
      if (sha256 !== null) found.add(sha256)
  const arrived = read.selectDistinct({ sha256: inboundMail.sha256 }).from(inboundMail)
  for (const { sha256 } of await arrived.where(isNull(inboundMail.removedAt))) found.add(sha256)
  const imported = read.selectDistinct({ blob: imports.blob }).from(imports)
  for (const { blob } of await imported.where(isNull(imports.removedAt))) found.add(blob)
  return [...found]
}

/** What was removed on purpose, is referred to by nothing else, and is not waiting for it: none of it may be on the disk. */
export async function listRemovedBlobs(read: Tx): Promise<Sha256[]> {
  const mails = read.selectDistinct({ name: inboundMail.sha256 }).from(inboundMail)
  const files = read.selectDistinct({ name: imports.blob }).from(imports)
  const names = [
    ...(await mails.where(isNotNull(inboundMail.removedAt))),
    ...(await files.where(isNotNull(imports.removedAt))),
  ].map(({ name }) => name)
  const still = await listStillReferenced(read, names)
  const waiting = new Set((await read.select({ name: removals.name }).from(removals)).map(({ name }) => name))
  return [...new Set(names)].filter((name) => !still.has(name) && !waiting.has(name))
}

/**
 * Those of the blobs that something refers to. A mail's raw bytes are found by the ledger, which every one of them is in;
 * what we sent is no other mail's.
 */
export async function listStillReferenced(read: Tx, blobs: Sha256[]): Promise<Set<Sha256>> {
  const rows = [
    ...(await read
      .select({ name: inboundMail.sha256 })
      .from(inboundMail)
      .where(and(among(inboundMail.sha256, blobs), isNull(inboundMail.removedAt)))),
    ...(await read.select({ name: attachments.sha256 }).from(attachments).where(among(attachments.sha256, blobs))),
    ...(await read
      .select({ name: draftAttachments.sha256 })
      .from(draftAttachments)
      .where(among(draftAttachments.sha256, blobs))),
    ...(await read
      .select({ name: approvalFiles.sha256 })
      .from(approvalFiles)
      .where(among(approvalFiles.sha256, blobs))),
    ...(await read
      .select({ name: imports.blob })
      .from(imports)
      .where(and(among(imports.blob, blobs), isNull(imports.removedAt)))),
  ]
  return new Set(rows.map(({ name }) => name))
}
