import { readFileSync } from "node:fs"
import { open } from "node:fs/promises"
import { readNeed } from "#app/deadlines/read-need.ts"
import type { ParsedMail } from "./message.ts"
import { MAX_MAIL_BYTES, type ParseOptions, parseHeaders, parseMail, type Shortcoming } from "./parse.server.ts"
import type { ReadMail } from "./stored-mail.ts"

/** A raw message on the disk, and how many bytes it has. */
export type RawFile = { path: string; size: number }
export type ReadOptions = ParseOptions & {
  /** Epoch ms at which it reached us. */
  receivedAt: number
}

/** Bytes. Longer than any header block a mail server lets through. */
const HEAD = 262_144

/**
 * Reads a message from its file: what it says, and what its sender needs by when. Rejects only where the file can't be
 * read. Reads synchronously, since the process it is made for has nothing else to do (parse-pool.server.ts).
 */
export async function readMail(file: RawFile, options: ReadOptions): Promise<ReadMail> {
  if (file.size > MAX_MAIL_BYTES)
    return readHeaders(file, { flag: "too-large", trouble: `${file.size} bytes` }, options)
  return withNeed(await parseMail(readFileSync(file.path), options), options)
}

/** By its header block alone, whatever its size. Rejects only where the file can't be read. */
export async function readHeaders({ path }: RawFile, why: Shortcoming, options: ReadOptions): Promise<ReadMail> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return withNeed(await parseHeaders(buffer.subarray(0, bytesRead), why, options), options)
  } finally {
    await handle.close()
  }
}

/** Reckoned from when it was sent, not from when we got round to it; a clock that is ahead of ours is not believed. */
function withNeed(mail: ParsedMail, { receivedAt }: ReadOptions): ReadMail {
  const sentAt = Math.min(mail.sentAt ?? receivedAt, receivedAt)
  const from = mail.replyTo[0] ?? mail.from ?? undefined
  return { ...mail, need: readNeed({ subject: mail.subject, text: mail.text, sentAt, from }) }
}
