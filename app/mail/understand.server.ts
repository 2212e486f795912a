import type { Services } from "#app/services.server.ts"
import type { LedgerEntry } from "./ledger.server.ts"
import type { ParsedMail } from "./message.ts"
import { MAX_MAIL_BYTES, type ParseOptions, parseHeaders } from "./parse.server.ts"
import type { ParsePool } from "./parse-pool.server.ts"
import type { StoredMail } from "./stored-mail.ts"

/** Bytes. Longer than any header block a mail server lets through. */
const HEAD_OF_OVERSIZED = 262_144

/**
 * Reads a message of the ledger and puts its attachments in the blob store. Rejects with ENOENT where its bytes are
 * gone, otherwise only where the house itself is ill; a message that can't be read says so in its flags.
 */
export async function understand(
  { blobs }: Pick<Services, "blobs">,
  pool: Pick<ParsePool, "parse">,
  entry: LedgerEntry,
): Promise<StoredMail> {
  const options: ParseOptions = { envelopeFrom: entry.envelopeFrom }
  const mail: ParsedMail =
    entry.size > MAX_MAIL_BYTES
      ? await parseHeaders(
          await readHead(blobs.stream(entry.sha256)),
          { flag: "too-large", trouble: `${entry.size} bytes` },
          options,
        )
      : await pool.parse(await blobs.read(entry.sha256), options)
  const attachments = await Promise.all(
    mail.attachments.map(async ({ bytes, ...rest }) => ({ ...rest, sha256: (await blobs.put(bytes)).sha256 })),
  )
  return { ...mail, attachments }
}

async function readHead(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    if (size >= HEAD_OF_OVERSIZED) break
  }
  return Buffer.concat(parts)
}
