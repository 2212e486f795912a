import { createHash, randomUUID } from "node:crypto"
import * as fs from "node:fs"
import { readdir, readFile, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { promisify } from "node:util"

/** Lower-case hexadecimal SHA-256 of the content, which is also its name in the store. */
export type Sha256 = string
export type StoredBlob = { sha256: Sha256; size: number }
export type BlobContent = Uint8Array | Readable
export type BlobStore = ReturnType<typeof openBlobStore>

// Descriptors instead of the FileHandles of fs/promises, which cost more than the writing: a put of 4 KB takes half the time.
const [open, writeFile, fsync, close, rename] = [
  promisify(fs.open),
  promisify(fs.writeFile),
  promisify(fs.fsync),
  promisify(fs.close),
  promisify(fs.rename),
]

const TEMPORARY = "tmp"
const ASIDE = "aside"
const shards = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, "0"))

/**
 * Content-addressed files under `directory`: `ab/abcd…`. When `put` resolves, the bytes are on the disk and survive a
 * power cut (mail.md: raw first); when it throws (disk full, no permission) nothing is visible under the final name.
 */
export function openBlobStore(directory: string) {
  // All folders are made and synced once, so that a put never has to make a new one durable as well.
  for (const folder of [TEMPORARY, ASIDE, ...shards]) fs.mkdirSync(join(directory, folder), { recursive: true })
  syncFolderNow(directory)

  const underway = new Map<Sha256, Promise<void>>()

  const folderOf = (sha256: Sha256) => join(directory, checked(sha256).slice(0, 2))
  const path = (sha256: Sha256) => join(folderOf(sha256), sha256)
  const aside = (sha256: Sha256) => join(directory, ASIDE, checked(sha256))

  async function putBytes(bytes: Uint8Array): Promise<StoredBlob> {
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    // A second put of the same content must not return before the first has made it durable.
    const pending = underway.get(sha256) ?? storeBytes(sha256, bytes).finally(() => underway.delete(sha256))
    underway.set(sha256, pending)
    await pending
    return { sha256, size: bytes.byteLength }
  }

  async function storeBytes(sha256: Sha256, bytes: Uint8Array) {
    // Another process may have renamed it a moment ago and not yet synced: sync the folder here too.
    if (sizeNow(path(sha256)) === bytes.byteLength) return syncFolder(folderOf(sha256))
    await writeThenPublish(async (file) => {
      await writeFile(file, bytes)
      return sha256
    })
  }

  async function putStream(content: Readable): Promise<StoredBlob> {
    const hash = createHash("sha256")
    let size = 0
    const sha256 = await writeThenPublish(async (file) => {
      for await (const chunk of content) {
        const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk
        hash.update(bytes)
        size += bytes.byteLength
        await writeFile(file, bytes)
      }
      return hash.digest("hex")
    })
    return { sha256, size }
  }

  async function writeThenPublish(write: (file: number) => Promise<Sha256>): Promise<Sha256> {
    // Random, not counted: a process number comes again after a crash, and its old temporary may still be there.
    const temporary = join(directory, TEMPORARY, randomUUID())
    const file = await open(temporary, "wx")
    try {
      let sha256: Sha256
      try {
        sha256 = await write(file)
        await fsync(file)
      } finally {
        await close(file)
      }
      await rename(temporary, path(sha256))
      await syncFolder(folderOf(sha256))
      return sha256
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  return {
    put: (content: BlobContent) => (content instanceof Uint8Array ? putBytes(content) : putStream(content)),
    /** Rejects with ENOENT when the content is not here. */
    read: (sha256: Sha256): Promise<Buffer> => readFile(path(sha256)),
    stream: (sha256: Sha256): Readable => fs.createReadStream(path(sha256)),
    has: async (sha256: Sha256) => (await sizeOf(path(sha256))) !== null,
    /** Bytes; null when the content is not here. */
    size: (sha256: Sha256): Promise<number | null> => sizeOf(path(sha256)),
    path,
    /** Whether the content is here and still is what its name says. */
    async verify(sha256: Sha256): Promise<boolean> {
      const hash = createHash("sha256")
      try {
        for await (const chunk of fs.createReadStream(path(sha256))) hash.update(chunk)
      } catch {
        return false
      }
      return hash.digest("hex") === sha256
    },
    /** Takes content away that nothing refers to any more. Whoever put the same a moment ago may not have said so yet. */
    async setAside(sha256: Sha256): Promise<void> {
      await rename(path(sha256), aside(sha256)).catch(unlessMissing)
      await syncFolder(folderOf(sha256))
    },
    /** Removes what was set aside for good; back to its place where somebody has turned out to need it. */
    async forget(sha256: Sha256, needed: boolean): Promise<void> {
      if (needed && sizeNow(path(sha256)) === null) await rename(aside(sha256), path(sha256)).catch(unlessMissing)
      await rm(aside(sha256), { force: true })
      for (const folder of [folderOf(sha256), join(directory, ASIDE)]) await syncFolder(folder)
    },
    /** Removes what a crash left half written. A put lasts seconds, so an hour of age proves it dead. Returns how many. */
    async removeOldTemporaries(now: number, olderThanMs = 3_600_000): Promise<number> {
      const folder = join(directory, TEMPORARY)
      let removed = 0
      for (const name of await readdir(folder)) {
        const file = join(folder, name)
        const modified = await stat(file).then(
          (stats) => stats.mtimeMs,
          () => null,
        )
        if (modified === null || now - modified < olderThanMs) continue
        await rm(file, { force: true })
        removed++
      }
      return removed
    },
  }
}

function checked(sha256: Sha256): Sha256 {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256.slice(0, 80)}`)
  return sha256
}

function unlessMissing(error: unknown) {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error
}

const sizeOf = (file: string) =>
  stat(file).then(
    (stats) => stats.size,
    () => null,
  )

const sizeNow = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? null

async function syncFolder(folder: string) {
  const handle = await open(folder, "r")
  try {
    await fsync(handle)
  } finally {
    await close(handle)
  }
}

function syncFolderNow(folder: string) {
  const handle = fs.openSync(folder, "r")
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
