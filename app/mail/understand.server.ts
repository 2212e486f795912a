import type { Services } from "#app/services.server.ts"
import type { LedgerEntry } from "./ledger.server.ts"
import type { ParsePool } from "./parse-pool.server.ts"
import type { StoredMail } from "./stored-mail.ts"

/**
 * Reads a message of the ledger and puts its attachments in the blob store. Rejects with ENOENT where its bytes are
 * gone, otherwise only where the house itself is ill; a message that can't be read says so in its flags.
 */
export async function understand(
  { blobs }: Pick<Services, "blobs">,
  pool: Pick<ParsePool, "parse">,
  { sha256, size, envelopeFrom, internalDate, storedAt }: LedgerEntry,
): Promise<StoredMail> {
  const file = { path: blobs.path(sha256), size }
  const mail = await pool.parse(file, { envelopeFrom, receivedAt: internalDate ?? storedAt })
  const attachments = await Promise.all(
    mail.attachments.map(async ({ bytes, ...rest }) => ({ ...rest, sha256: (await blobs.put(bytes)).sha256 })),
  )
  return { ...mail, attachments }
}
