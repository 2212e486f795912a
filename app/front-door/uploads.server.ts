import { mostFiles, mostMegabytes, safeFileName } from "#app/mail/attachments.ts"
import type { StoredAttachment } from "#app/mail/stored-mail.ts"
import type { Services } from "#app/services.server.ts"

const mostBytes = mostMegabytes * 1_000_000

/** The files of a posted form. A picker nobody touched is sent as a file without a name. */
export const filesIn = (form: FormData): File[] =>
  form.getAll("files").filter((value): value is File => value instanceof File && value.name !== "")

export const areTooMuch = (files: readonly File[]): boolean =>
  files.length > mostFiles || files.reduce((sum, { size }) => sum + size, 0) > mostBytes

/**
 * Puts the bytes on the disk, before the row that names them. What a file claims to be is kept and trusted by nobody: it
 * is only ever handed out as a download that no browser runs (app/mail/download.server.ts).
 */
export async function keepFiles(blobs: Services["blobs"], files: readonly File[]): Promise<StoredAttachment[]> {
  const kept: StoredAttachment[] = []
  for (const file of files) {
    const { sha256, size } = await blobs.put(new Uint8Array(await file.arrayBuffer()))
    const contentType = (file.type || "application/octet-stream").toLowerCase().replace(/;.*$/s, "").trim()
    kept.push({ name: safeFileName(file.name), contentType, size, contentId: null, inline: false, sha256 })
  }
  return kept
}
