import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { openSecrets } from "#app/secrets.server.ts"
import { openDb } from "#db/client.server.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "folder-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const openToOthers = (path: string) => statSync(path).mode & 0o077

test("a new data folder is closed to everybody else on the machine, and so is the key in it", () => {
  const dataDir = join(folder, "house")
  openDb(join(dataDir, "rettidig.db")).close()
  openSecrets({ dataDir, secretKey: null })
  expect(openToOthers(dataDir)).toBe(0)
  expect(openToOthers(join(dataDir, "secret.key"))).toBe(0)

  const other = join(folder, "key-first")
  openSecrets({ dataDir: other, secretKey: null })
  expect(openToOthers(other)).toBe(0)
})
