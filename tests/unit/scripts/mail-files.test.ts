import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { findMails } from "#scripts/commands/mail-files.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rettidig-mails-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, content)
  return path
}
const rawOf = async (path: string) => {
  const found: string[] = []
  for await (const { raw } of findMails(path)) found.push(raw.toString("latin1"))
  return found
}

test("an .eml is taken as it is, whatever its bytes", async () => {
  const bytes = Buffer.from([0x46, 0xe6, 0xf8, 0xe5, 0x0d, 0x0a, 0x00, 0xff])
  const found = []
  for await (const mail of findMails(write("a.eml", bytes))) found.push(mail.raw)
  expect(found).toEqual([bytes])
})

test("an mbox gives its messages without the mbox's own lines, quoted From lines restored", async () => {
  const path = write(
    "box",
    "From a@b.example Mon Nov 23 09:00:00 2026\nSubject: 1\n\n>From here on\n>>From there\n\nFrom c@d.example Mon Nov 23 10:00:00 2026\nSubject: 2\n\nFromage is no separator\n\n",
  )
  expect(await rawOf(path)).toEqual([
    "Subject: 1\n\nFrom here on\n>From there\n",
    "Subject: 2\n\nFromage is no separator\n",
  ])
})

test("an mbox larger than what is read at once loses nothing, wherever the pieces end", async () => {
  const bodies = Array.from({ length: 40 }, (_, n) => `Subject: ${n}\n\n${"x".repeat(60_000 + n * 977)}\n`)
  const path = write("big.mbox", bodies.map((body) => `From x@y.example Mon Nov 23 09:00:00 2026\n${body}\n`).join(""))
  expect(await rawOf(path)).toEqual(bodies)
})

test("a Maildir gives cur and new, not what is being delivered nor the server's own files", async () => {
  write("M/cur/1:2,S", "Subject: seen\n\n")
  write("M/new/2", "Subject: new\n\n")
  write("M/tmp/3", "Subject: half\n\n")
  write("M/dovecot-uidlist", "3 V1 N3\n")
  write("M/.Arkiv/cur/4", "Subject: archived\n\n")
  write("M/.Arkiv/new/.keep", "")
  expect((await rawOf(join(folder, "M"))).toSorted()).toEqual([
    "Subject: archived\n\n",
    "Subject: new\n\n",
    "Subject: seen\n\n",
  ])
})

test("a path that is not there is told, not passed over", async () => {
  await expect(rawOf(join(folder, "nothing"))).rejects.toThrow(/ENOENT/)
})
