import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { backUp, restore } from "#app/admin/backup.server.ts"
import { seedReference } from "#app/admin/reference.server.ts"
import { readStatus } from "#app/admin/status.server.ts"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { readEnv } from "#app/env.server.ts"
import { listBlobReferences } from "#app/mail/blob-references.server.ts"
import { openServices } from "#app/services.server.ts"
import { inboundMail, inquiries } from "#db/schema/index.ts"
import { ingest } from "#scripts/commands/ingest.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

const silent = () => undefined
const eml = (n: number) =>
  `From: Ejner <ejner@gronvang.example>\r\nTo: henvendelse@region.example\r\nSubject: Spørgsmål ${n}\r\nMessage-ID: <${n}@gronvang.example>\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHej\r\n\r\nHvor mange ledige gartnere er der? Svar senest fredag.\r\n`

let house: TestHouse
let folder: string

beforeEach(() => {
  house = openTestHouse()
  folder = mkdtempSync(join(tmpdir(), "rettidig-backup-"))
})
afterEach(() => {
  house.close()
  rmSync(folder, { recursive: true, force: true })
})

async function takeIn(from: number, to: number) {
  await seedReference(house.db, house.now())
  const mails = join(folder, "mails")
  rmSync(mails, { recursive: true, force: true })
  mkdirSync(mails)
  for (let n = from; n < to; n++) writeFileSync(join(mails, `${n}.eml`), eml(n))
  return ingest(house, [mails], { archive: false, progress: silent })
}

const openRestored = (dataDir: string) => openServices(readEnv({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }), house.now)

describe("a backup", () => {
  test("restored, is the same house: every row, every mail byte for byte, the same key", async () => {
    expect(await takeIn(0, 20)).toEqual({ filed: 20 })
    const sealed = house.secrets.seal("the mailbox's password")
    await backUp(house, join(folder, "b"))

    const dataDir = join(folder, "restored")
    await restore({ dataDir }, join(folder, "b"))
    const restored = openRestored(dataDir)
    try {
      expect(await restored.db.read.select().from(inquiries)).toEqual(await house.db.read.select().from(inquiries))
      expect(await restored.db.read.select().from(inboundMail)).toEqual(await house.db.read.select().from(inboundMail))
      for (const name of await listBlobReferences(house.db.read))
        expect(await restored.blobs.read(name)).toEqual(await house.blobs.read(name))
      expect(restored.secrets.unseal(sealed)).toBe("the mailbox's password")
      expect(statSync(join(dataDir, "secret.key")).mode & 0o077).toBe(0)
      expect((await verifyHouse(restored)).faults).toEqual([])
    } finally {
      restored.close()
    }
  })

  test("taken while mail comes in is consistent in itself", async () => {
    await takeIn(0, 5)
    const arriving = takeIn(5, 60)
    await backUp(house, join(folder, "b"))
    await arriving
    const dataDir = join(folder, "restored")
    await restore({ dataDir }, join(folder, "b"))
    const restored = openRestored(dataDir)
    try {
      expect((await verifyHouse(restored)).faults).toEqual([])
      expect((await readStatus(restored.db.read, house.now())).ledger.filed).toBeGreaterThanOrEqual(5)
    } finally {
      restored.close()
    }
    expect((await readStatus(house.db.read, house.now())).ledger.filed).toBe(60)
  })

  test("never gets its name when it could not be finished, and the next try is not hindered by the first", async () => {
    await takeIn(0, 3)
    const [name = ""] = await listBlobReferences(house.db.read)
    const bytes = readFileSync(house.blobs.path(name))
    rmSync(house.blobs.path(name))
    await expect(backUp(house, join(folder, "b"))).rejects.toThrow(/ENOENT/)
    expect(existsSync(join(folder, "b"))).toBe(false)
    writeFileSync(house.blobs.path(name), bytes)
    expect((await backUp(house, join(folder, "b"))).blobs).toHaveLength(3)
    await expect(backUp(house, join(folder, "b"))).rejects.toThrow(/there already/)
  })

  test("is not restored over anything, nor where it is damaged", async () => {
    await takeIn(0, 1)
    await backUp(house, join(folder, "b"))
    await expect(restore(house.env, join(folder, "b"))).rejects.toThrow(/not empty/)
    await expect(restore({ dataDir: join(folder, "x") }, folder)).rejects.toThrow(/no backup/)
    writeFileSync(join(folder, "b", "rettidig.db"), "damaged")
    await expect(restore({ dataDir: join(folder, "x") }, join(folder, "b"))).rejects.toThrow(/not the one/)
    expect(existsSync(join(folder, "x")) ? readdirSync(join(folder, "x")) : []).toEqual([])
  })
})

describe("verify says what is wrong", () => {
  test("a mail that is missing, one that was changed, a case whose message is gone", async () => {
    await takeIn(0, 3)
    const [first, second] = await house.db.read.select().from(inboundMail)
    if (!first || !second) throw new Error("no mail")
    rmSync(house.blobs.path(first.sha256))
    writeFileSync(house.blobs.path(second.sha256), "changed")
    const { faults } = await verifyHouse(house)
    expect(faults.toSorted()).toEqual(
      [`blob ${first.sha256}: it is missing`, `blob ${second.sha256}: its content has changed`].toSorted(),
    )
  })

  test("an event of the audit log that was changed", async () => {
    await takeIn(0, 2)
    const raw = new Database(join(house.env.dataDir, "rettidig.db"))
    raw.exec("update events set type = 'something-else' where id = 1")
    raw.close()
    expect((await verifyHouse(house)).faults).toEqual([
      "audit log: the chain breaks at event 1; it or one before it was changed",
    ])
  })

  test("a reference to a row that is not there, and a filed mail without its message", async () => {
    await takeIn(0, 1)
    const raw = new Database(join(house.env.dataDir, "rettidig.db"))
    raw.exec("pragma foreign_keys = off; delete from contacts; delete from messages")
    raw.exec("update inquiries set unit_id = 999")
    raw.close()
    const { faults } = await verifyHouse(house)
    expect(faults).toContain("ledger row 1 is filed, but its case has no message")
    expect(faults).toContain("database: inquiries row 1 refers to a row of units that is not there")
  })
})
