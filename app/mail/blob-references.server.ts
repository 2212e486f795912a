import { isNotNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import {
  attachments,
  draftAttachments,
  imports,
  inboundMail,
  messages,
  outbox,
  publicationVersions,
} from "#db/schema/index.ts"
import type { Sha256 } from "./blobs.server.ts"

/** Every blob the database refers to, each once: what a backup has to carry and a check has to find. */
export async function listBlobReferences(read: Tx): Promise<Sha256[]> {
  const found = new Set<Sha256>()
  for (const table of [inboundMail, attachments, draftAttachments, messages, outbox, publicationVersions])
    for (const { sha256 } of await read
      .selectDistinct({ sha256: table.sha256 })
      .from(table)
      .where(isNotNull(table.sha256)))
      if (sha256 !== null) found.add(sha256)
  for (const { blob } of await read.selectDistinct({ blob: imports.blob }).from(imports)) found.add(blob)
  return [...found]
}
