import { createReadStream } from "node:fs"
import { open, readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"

/** A message of an import: where it was found, and its bytes as they were. */
export type FoundMail = { origin: string; raw: Buffer }

const MBOX_START = Buffer.from("From ")
const BETWEEN = Buffer.from("\nFrom ")

/**
 * The messages under a path: one .eml, an mbox (RFC 4155), a Maildir (its cur and new), or a folder with any of these
 * in it, by name. Large mboxes are streamed; one message at a time is in memory.
 * @throws Error (ENOENT, EACCES …) where the path cannot be read.
 */
export async function* findMails(path: string): AsyncGenerator<FoundMail> {
  if ((await stat(path)).isDirectory()) yield* inFolder(path)
  else if (await isMbox(path)) yield* inMbox(path)
  else yield { origin: path, raw: await readFile(path) }
}

async function* inFolder(folder: string): AsyncGenerator<FoundMail> {
  const entries = await readdir(folder, { withFileTypes: true })
  const isMaildir = ["cur", "new"].every((name) => entries.some((entry) => entry.isDirectory() && entry.name === name))
  for (const { name } of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, name)
    // A Maildir's tmp holds what is being delivered, and its other files are indexes of the server.
    if (isMaildir && !["cur", "new"].includes(name) && !name.startsWith(".")) continue
    if ((await stat(path)).isDirectory()) yield* inFolder(path)
    else if (!name.startsWith(".") && !name.startsWith("dovecot")) yield* findMails(path)
  }
}

async function isMbox(path: string): Promise<boolean> {
  const file = await open(path, "r")
  try {
    const start = Buffer.alloc(MBOX_START.length)
    await file.read(start, 0, start.length, 0)
    return start.equals(MBOX_START)
  } finally {
    await file.close()
  }
}

async function* inMbox(path: string): AsyncGenerator<FoundMail> {
  let rest = Buffer.alloc(0)
  let n = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const seen = Math.max(0, rest.length - BETWEEN.length)
    rest = Buffer.concat([rest, chunk])
    let from = 0
    for (let at = rest.indexOf(BETWEEN, seen); at >= 0; at = rest.indexOf(BETWEEN, at + 1)) {
      yield { origin: `${path}#${++n}`, raw: withoutMboxDress(rest.subarray(from, at + 1)) }
      from = at + 1
    }
    rest = rest.subarray(from)
  }
  if (rest.length > 0) yield { origin: `${path}#${++n}`, raw: withoutMboxDress(rest) }
}

/** Takes off the "From " line and the blank line at the end, and one ">" of each quoted "From " (mboxrd). */
function withoutMboxDress(dressed: Buffer): Buffer {
  const text = dressed.toString("latin1")
  const body = text.slice(text.indexOf("\n") + 1).replace(/\r?\n$/, "")
  return Buffer.from(body.replace(/^>(>*From )/gm, "$1"), "latin1")
}
