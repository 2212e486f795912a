import { afterAll, describe, expect, test } from "vitest"
import { parseMail } from "#app/mail/parse.server.ts"
import { openParsePool } from "#app/mail/parse-pool.server.ts"
import { message, multipart, part, raw, usual } from "./raw.ts"

const numbered = (n: number) => raw({ ...usual, "Message-ID": `<${n}@firma.example>` }, `Spørgsmål ${n}`)
/** Takes well over the test's limit to turn into text. */
const slow = message(part("text/html", "<p>ord <b>og</b> mere</p>".repeat(1_000_000)))
/** Two bytes a letter in memory, and several copies on the way. */
const large = message(part("text/plain; charset=utf-8", "ord – og mere\r\n".repeat(700_000)))

describe("parse pool", () => {
  const pool = openParsePool({ size: 2 })
  afterAll(() => pool.close())

  test("answers as parseMail does, attachments and all", async () => {
    const body = multipart("mixed", [
      part("text/plain", "Kære RAR"),
      part("application/pdf", Buffer.alloc(100, 7)),
      part("application/pdf", Buffer.alloc(200_000, 9)),
    ])
    const mail = message(body)
    const [direct, pooled] = [await parseMail(mail), await pool.parse(mail)]
    const plain = ({ attachments, ...rest }: typeof direct) => ({
      ...rest,
      attachments: attachments.map(({ bytes, ...a }) => ({ ...a, bytes: [...bytes] })),
    })
    expect(plain(pooled)).toEqual(plain(direct))
  })

  test("keeps many apart and leaves the bytes it was given alone", async () => {
    const mails = Array.from({ length: 300 }, (_, n) => numbered(n))
    const parsed = await Promise.all(mails.map((mail) => pool.parse(mail)))
    expect(parsed.map(({ messageId, text }) => `${messageId} ${text}`)).toEqual(
      mails.map((_, n) => `<${n}@firma.example> Spørgsmål ${n}`),
    )
    expect(mails.every((mail, n) => mail.equals(numbered(n)))).toBe(true)
  })
})

describe("a message that would take the process down", () => {
  test("by time is read by its headers, and those around it whole", async () => {
    const pool = openParsePool({ timeoutMs: 600 })
    const mails = await Promise.all([numbered(1), slow, numbered(2)].map((mail) => pool.parse(mail)))
    expect(mails.map(({ flags }) => flags)).toEqual([[], ["unparsable"], []])
    expect(mails[1]).toMatchObject({
      subject: "Varsling",
      from: { address: "eva@firma.example" },
      trouble: "took over 600 ms",
    })
    expect((await pool.parse(numbered(3))).text).toBe("Spørgsmål 3")
    await pool.close()
  }, 60_000)

  test("by memory is read by its headers, and those around it whole", async () => {
    const pool = openParsePool({ memoryMb: 32 })
    const mails = await Promise.all([numbered(1), large, numbered(2)].map((mail) => pool.parse(mail)))
    expect(mails.map(({ flags }) => flags)).toEqual([[], ["unparsable"], []])
    expect(mails[1]?.trouble).toMatch(/memory/i)
    await pool.close()
  }, 60_000)
})

test("a closed pool refuses what waits and what comes", async () => {
  const pool = openParsePool()
  const waiting = pool.parse(slow)
  waiting.catch(() => {})
  await pool.close()
  await expect(waiting).rejects.toThrow("closed")
  await expect(pool.parse(numbered(1))).rejects.toThrow("closed")
})
