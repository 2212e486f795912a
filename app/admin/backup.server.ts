import { createHash } from "node:crypto"
import { constants, createReadStream } from "node:fs"
import { chmod, copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { z } from "zod"
import type { Env } from "#app/env.server.ts"
import { listBlobReferences } from "#app/mail/blob-references.server.ts"
import { databaseFile, type Services } from "#app/services.server.ts"
import { openDb } from "#db/client.server.ts"
import { makeDataFolder } from "#db/data-folder.server.ts"

const manifestShape = z.object({
  format: z.literal(1),
  /** Epoch milliseconds. */
  takenAt: z.number(),
  database: z.object({ sha256: z.string(), size: z.number() }),
  blobs: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestShape>

/**
 * A consistent copy of the house into a folder that is not there yet, taken while the service runs. The database comes
 * first; blobs are never changed and are written before their rows, so all those the copy names are there. They are
 * hard-linked where the folder is on the same disk and copied otherwise. The folder gets its name at the very end: one
 * that has it is whole. It holds the key to the mailboxes' passwords (secret.key) where that lies in the data folder.
 * @throws Error where the folder is there already, or a blob is missing.
 */
export async function backUp({ env, db, blobs, now }: Services, folder: string): Promise<Manifest> {
  if (await exists(folder)) throw new Error(`${folder} is there already; a backup wants a folder of its own.`)
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(join(part, "blobs"), { recursive: true, mode: 0o700 })

  const file = join(part, "rettidig.db")
  const takenAt = now()
  await db.backup(file)
  const copy = openDb(file)
  const names = await listBlobReferences(copy.read).finally(() => copy.close())
  for (const name of names) await linkOrCopy(blobs.path(name), blobPath(part, name))
  await copyKey(env.dataDir, part)

  const manifest: Manifest = { format: 1, takenAt, database: await digest(file), blobs: names }
  await writeFile(join(part, "manifest.json"), JSON.stringify(manifest))
  await sync(file)
  await sync(part)
  await rename(part, folder)
  await sync(dirname(folder))
  return manifest
}

/**
 * Puts a backup back into an empty data folder, the database last: a restore that was cut off has none and is simply
 * done again. The next start brings an older schema up to date.
 * @throws Error where the data folder has anything in it, or the backup is not whole.
 */
export async function restore(env: Pick<Env, "dataDir">, folder: string): Promise<Manifest> {
  if ((await exists(env.dataDir)) && (await readdir(env.dataDir)).length > 0)
    throw new Error(`${env.dataDir} is not empty. Name an empty folder: DATA_DIR=… npm run -s rettidig -- restore …`)
  const manifest = await readManifest(folder)
  const { sha256 } = await digest(join(folder, "rettidig.db"))
  if (sha256 !== manifest.database.sha256) throw new Error(`${folder}: the database is not the one that was backed up.`)

  makeDataFolder(env.dataDir)
  for (const name of manifest.blobs) await copy(blobPath(folder, name), blobPath(env.dataDir, name))
  await copyKey(folder, env.dataDir)
  const file = databaseFile(env)
  await copy(join(folder, "rettidig.db"), `${file}.part`)
  await sync(`${file}.part`)
  await rename(`${file}.part`, file)
  await sync(env.dataDir)
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => null)
  if (text === null) throw new Error(`${folder} is no backup: it has no manifest.json.`)
  return manifestShape.parse(JSON.parse(text))
}

const blobPath = (folder: string, sha256: string) => join(folder, "blobs", sha256.slice(0, 2), sha256)

async function linkOrCopy(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true })
  await link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EXDEV" || error.code === "EPERM" || error.code === "EMLINK") return copy(from, to)
    throw error
  })
}

/** Shares the blocks where the file system can (btrfs, XFS). */
async function copy(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
}

async function copyKey(from: string, to: string) {
  const key = join(from, "secret.key")
  if (!(await exists(key))) return
  await copyFile(key, join(to, "secret.key"))
  await chmod(join(to, "secret.key"), 0o600)
}

async function digest(file: string) {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return { sha256: hash.digest("hex"), size: (await stat(file)).size }
}

async function sync(path: string) {
  const handle = await open(path, "r")
  await handle.sync().finally(() => handle.close())
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
