import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { readStatus } from "#app/admin/status.server.ts"
import { inquiries, messages, outbox } from "#db/schema/index.ts"
import { ingest } from "#scripts/commands/ingest.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

let house: TestHouse
let folder: string
beforeEach(async () => {
  house = openTestHouse(Date.parse("2026-11-23T10:42:00+01:00"))
  folder = mkdtempSync(join(tmpdir(), "rettidig-ingest-"))
  await seedReference(house.db, house.now())
})
afterEach(() => {
  house.close()
  rmSync(folder, { recursive: true, force: true })
})

const mail = (n: number, extra = "") =>
  `From: Bodil <bodil@jobcenter-koege.example>\nTo: henvendelse@region.example\nSubject: Tal ${n}\nMessage-ID: <${n}@koege.example>\nDate: Tue, 03 Mar 2026 09:00:00 +0100 (CET)\n${extra}Content-Type: text/plain; charset=utf-8\n\nHej\n\nKan vi få tallene senest fredag?\n`
const mbox = (...mails: string[]) => {
  const path = join(folder, "box.mbox")
  writeFileSync(path, mails.map((one) => `From bodil@koege.example Tue Mar  3 09:00:00 2026\n${one}\n`).join(""))
  return path
}
const run = (path: string, archive = false) => ingest(house, [path], { archive, progress: () => undefined })

test("mails from a file become open cases as of now, and nothing is sent", async () => {
  expect(await run(mbox(mail(1), mail(2), mail(3)))).toEqual({ filed: 3 })
  const rows = await house.db.read.select().from(inquiries)
  expect(rows.map(({ status, receivedAt }) => [status, receivedAt])).toEqual(
    Array.from({ length: 3 }, () => ["new", house.now()]),
  )
  expect(await house.db.read.$count(outbox)).toBe(0)
})

test("run again, it finds that all of it is there", async () => {
  const path = mbox(mail(1), mail(2))
  await run(path)
  expect(await run(path)).toEqual({ duplicate: 2 })
  expect((await readStatus(house.db.read, house.now())).inquiries.total).toBe(2)
})

test("an archive keeps its dates, its threads and its numbers' year, and every case of it is closed", async () => {
  expect(await run(mbox(mail(1), mail(2, "In-Reply-To: <1@koege.example>\n"), mail(3)), true)).toEqual({ filed: 3 })
  const rows = await house.db.read.select().from(inquiries)
  const received = Date.parse("2026-03-03T09:00:00+01:00")
  expect(
    rows.map(({ status, receivedAt, closedAt, dueAt, answeredAt }) => ({
      status,
      receivedAt,
      closedAt,
      dueAt,
      answeredAt,
    })),
  ).toEqual(
    [1, 3].map(() => ({ status: "closed", receivedAt: received, closedAt: received, dueAt: null, answeredAt: null })),
  )
  expect((await house.db.read.select().from(messages)).map(({ at }) => at)).toEqual([received, received, received])
  expect(await house.db.read.$count(outbox)).toBe(0)
})

test("an archive leaves the cases that were open before it alone", async () => {
  await run(mbox(mail(9)))
  await run(mbox(mail(1)), true)
  const rows = await house.db.read.select({ subject: inquiries.subject, status: inquiries.status }).from(inquiries)
  expect(rows).toEqual([
    { subject: "Tal 9", status: "new" },
    { subject: "Tal 1", status: "closed" },
  ])
})
