import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { openParsePool, type ParsePool } from "#app/mail/parse-pool.server.ts"
import { type RawFile, readMail } from "#app/mail/reading.server.ts"
import type { ReadMail } from "#app/mail/stored-mail.ts"
import { message, multipart, part, raw, usual } from "./raw.ts"

const numbered = (n: number) => raw({ ...usual, "Message-ID": `<${n}@firma.example>` }, `Spørgsmål ${n}`)
/** Takes several times the test's limit to turn into text, also on a swift machine. */
const slow = message(part("text/plain; charset=utf-8; format=flowed", "> a \r\n".repeat(5_000_000)))
/** Two bytes a letter in memory, and several copies on the way. */
const large = message(part("text/plain; charset=utf-8", "ord – og mere\r\n".repeat(700_000)))

const FIXTURES = new URL("../../fixtures/mail/", import.meta.url)
const fixtures = readdirSync(FIXTURES).map((name) => readFileSync(new URL(name, FIXTURES)))

const folder = mkdtempSync(join(tmpdir(), "parse-pool-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const filed = (mail: Buffer): RawFile => {
  const path = join(folder, String(files++))
  writeFileSync(path, mail)
  return { path, size: mail.length }
}
const options = { receivedAt: Date.parse("2026-11-23T10:42:00+01:00") }
const parse = (pool: ParsePool, mail: Buffer) => pool.parse(filed(mail), options)

describe("parse pool", () => {
  const pool = openParsePool({ size: 2 })
  afterAll(() => pool.close())

  test("answers as readMail does here, attachments and need and all, whatever the mail", async () => {
    const signed = raw(
      { ...usual, From: "Eva Holm <eva@firma.example>" },
      "Kan I sende listen senest den 4. december?\n\nEva Holm\nSvar gives senest mandag\n",
    )
    const body = multipart("mixed", [
      part("text/plain", "Kære RAR"),
      part("application/pdf", Buffer.alloc(100, 7)),
      part("application/pdf", Buffer.alloc(200_000, 9)),
    ])
    const files = [signed, message(body), ...fixtures].map(filed)
    const direct = await Promise.all(files.map((file) => readMail(file, options)))
    const pooled = await Promise.all(files.map((file) => pool.parse(file, options)))
    // The bytes come back as a plain Uint8Array where they were a Buffer.
    const plain = ({ attachments, ...rest }: ReadMail) => ({
      ...rest,
      attachments: attachments.map(({ bytes, ...about }) => ({
        ...about,
        bytes: Buffer.from(bytes).toString("base64"),
      })),
    })
    expect(pooled.map(plain)).toEqual(direct.map(plain))
    expect(pooled[0]?.need.by).toBe("2026-12-04")
  })

  test("keeps many apart", async () => {
    const mails = Array.from({ length: 300 }, (_, n) => numbered(n))
    const parsed = await Promise.all(mails.map((mail) => parse(pool, mail)))
    expect(parsed.map(({ messageId, text }) => `${messageId} ${text}`)).toEqual(
      mails.map((_, n) => `<${n}@firma.example> Spørgsmål ${n}`),
    )
  })

  test("says what is wrong with a file it can't read, and goes on", async () => {
    const gone = pool.parse({ path: join(folder, "gone"), size: 10 }, options)
    await expect(gone).rejects.toMatchObject({ code: "ENOENT" })
    expect((await parse(pool, numbered(1))).text).toBe("Spørgsmål 1")
  })

  test("reads by when an answer is needed, reckoned from when the mail was sent, or came if its clock is ahead", async () => {
    const asking = (date: string) => raw({ ...usual, Date: date }, "Kan I svare senest fredag?")
    expect((await parse(pool, asking("Thu, 12 Nov 2026 09:00:00 +0100"))).need.by).toBe("2026-11-13")
    expect((await parse(pool, asking("Thu, 10 Dec 2026 09:00:00 +0100"))).need.by).toBe("2026-11-27")
  })
})

describe("a message that would take the process down", () => {
  test("by time is read by its headers, and those around it whole", async () => {
    const pool = openParsePool({ timeoutMs: 600, memoryMb: 2_000 })
    const mails = await Promise.all([numbered(1), slow, numbered(2)].map((mail) => parse(pool, mail)))
    expect(mails.map(({ flags }) => flags)).toEqual([[], ["unparsable"], []])
    expect(mails[1]).toMatchObject({
      subject: "Varsling",
      from: { address: "eva@firma.example" },
      trouble: "took over 600 ms",
    })
    expect((await parse(pool, numbered(3))).text).toBe("Spørgsmål 3")
    await pool.close()
  }, 60_000)

  test("by memory is read by its headers, and those around it whole", async () => {
    const pool = openParsePool({ memoryMb: 32 })
    const mails = await Promise.all([numbered(1), large, numbered(2)].map((mail) => parse(pool, mail)))
    expect(mails.map(({ flags }) => flags)).toEqual([[], ["unparsable"], []])
    expect(mails[1]?.trouble).toMatch(/memory/i)
    await pool.close()
  }, 60_000)
})

test("a closed pool refuses what waits and what comes", async () => {
  const pool = openParsePool()
  const waiting = parse(pool, slow)
  waiting.catch(() => {})
  await pool.close()
  await expect(waiting).rejects.toThrow("closed")
  await expect(parse(pool, numbered(1))).rejects.toThrow("closed")
})
