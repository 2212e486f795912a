import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pino } from "pino"
import { readEnv } from "#app/env.server.ts"
import { openBlobStore } from "#app/mail/blobs.server.ts"
import { openFigureStore } from "#app/overview/figures/keeping.server.ts"
import { openSecrets } from "#app/secrets.server.ts"
import { databaseFile, type Services } from "#app/services.server.ts"
import { answerDigest } from "#app/stakeholders/imports/digest-answer.server.ts"
import { migrateDb, openDb } from "#db/client.server.ts"

export type TestHouse = Services & {
  /** Epoch ms; set it to move the clock. */
  clock: { now: number }
}

let migrated: Buffer | null = null

/** A migrated and empty database, as a file's content: made once a process, for to copy it costs next to nothing. */
function emptyDatabase(): Buffer {
  if (migrated) return migrated
  const folder = mkdtempSync(join(tmpdir(), "rettidig-empty-"))
  const file = join(folder, "empty.db")
  migrateDb(file)
  migrated = readFileSync(file)
  rmSync(folder, { recursive: true })
  return migrated
}

/** A house of its own on a real disk, migrated and empty, with a clock the test holds. `close()` removes it. */
export function openTestHouse(startAt = Date.parse("2026-11-23T10:42:00+01:00")): TestHouse {
  const dataDir = mkdtempSync(join(tmpdir(), "rettidig-"))
  const env = readEnv({ DATA_DIR: dataDir, NODE_ENV: "test", LOG_LEVEL: "silent" })
  const file = databaseFile(env)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, emptyDatabase())
  const db = openDb(file)
  const clock = { now: startAt }
  return {
    env,
    db,
    blobs: openBlobStore(join(dataDir, "blobs")),
    // In this process: its own is had by the tests that are about it.
    files: { digest: answerDigest, close: () => undefined },
    figures: openFigureStore(db),
    secrets: openSecrets(env),
    now: () => clock.now,
    log: pino({ level: "silent" }),
    clock,
    close() {
      db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
