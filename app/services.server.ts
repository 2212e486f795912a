import { join } from "node:path"
import { pino } from "pino"
import { type Db, openDb } from "#db/client.server.ts"
import type { Env } from "./env.server.ts"
import { type BlobStore, openBlobStore } from "./mail/blobs.server.ts"
import { type FigureStore, openFigureStore } from "./overview/figures/keeping.server.ts"
import { openSecrets, type Secrets } from "./secrets.server.ts"
import { type FileReader, openFileReader } from "./stakeholders/imports/file-reader.server.ts"

/** What the shell hands down: database, files, secrets, clock. Nothing below reads them from anywhere else. */
export type Services = {
  env: Env
  db: Db
  blobs: BlobStore
  files: FileReader
  /** What figures are counted from, in memory; filled by the web process when it has begun to listen. */
  figures: FigureStore
  secrets: Secrets
  /** Epoch milliseconds. */
  now: () => number
  log: Log
  close(): void
}
export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error" | "debug">

export const databaseFile = (env: Pick<Env, "dataDir">) => join(env.dataDir, "rettidig.db")

export function openServices(env: Env, now: () => number = Date.now): Services {
  const db = openDb(databaseFile(env))
  const files = openFileReader()
  return {
    env,
    db,
    blobs: openBlobStore(join(env.dataDir, "blobs")),
    files,
    figures: openFigureStore(db),
    secrets: openSecrets(env),
    now,
    log: pino({ level: env.logLevel }),
    close() {
      files.close()
      db.close()
    },
  }
}
