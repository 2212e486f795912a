import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { judgeAutomatic } from "#app/mail/automatic.ts"
import { type Composition, composeMail } from "#app/mail/compose.server.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { textToHtml } from "#app/mail/text-to-html.ts"

const reply: Composition = {
  from: { name: "RAR Østjylland", address: "post@rar.example" },
  to: [{ name: "Eva Holm, ØA", address: "eva@firma.example" }],
  cc: [],
  subject: "SV: Spørgsmål om varsling [H-2026-00042]",
  text: "Kære Eva\n\nSvaret er ja.\nSe https://rar.example/varsling.\n\n-- \nBo <b>Åse</b>",
  messageId: "<16.abc.sig@rar.example>",
  inReplyTo: "<spm@firma.example>",
  references: ["<a@firma.example>", "<spm@firma.example>"],
  date: Date.UTC(2026, 10, 23, 9, 30),
  automatic: false,
}
const headersOf = (raw: Buffer) => raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1")

describe("a reply", () => {
  test("says what it was told to say", async () => {
    const mail = await parseMail(await composeMail(reply))
    const { automatic: _, cc, date, ...told } = reply
    expect(mail).toMatchObject({ ...told, cc, sentAt: date, flags: [], attachments: [] })
    expect(judgeAutomatic(mail).automatic).toBe(false)
    expect(mail.html).toContain(
      '<p>Svaret er ja.<br>\nSe <a href="https://rar.example/varsling">https://rar.example/varsling</a>.</p>',
    )
    expect(mail.html).toContain("Bo &lt;b&gt;Åse&lt;/b&gt;")
  })

  test("is plain ASCII in lines of CRLF that every server takes", async () => {
    const raw = await composeMail({
      ...reply,
      subject: "æøå ".repeat(60),
      text: `${"langt ".repeat(400)}\n.\nFrom her`,
    })
    const lines = raw.toString("latin1").split("\r\n")
    expect(lines.every((line) => line.length <= 998 && !/[\r\n]|[^\x20-\x7e\t]/.test(line))).toBe(true)
    expect(raw.toString()).not.toMatch(/\r?\nBcc:/i)
  })

  test("by a machine says so, and is known as one", async () => {
    const raw = await composeMail({ ...reply, automatic: true })
    expect(headersOf(raw)).toMatch(/^Auto-Submitted: auto-replied\r$/im)
    expect(headersOf(raw)).toMatch(/^X-Auto-Response-Suppress: All\r$/im)
    expect(judgeAutomatic(await parseMail(raw))).toMatchObject({ kind: "auto-reply" })
  })

  test("keeps the head and the tail of a long thread", async () => {
    const references = Array.from({ length: 60 }, (_, n) => `<${n}@firma.example>`)
    const mail = await parseMail(await composeMail({ ...reply, references }))
    expect(mail.references).toEqual(["<0@firma.example>", ...references.slice(-19)])
  })

  test("carries files and an invitation", async () => {
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, n) => n % 256))
    const ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Møde\r\nEND:VCALENDAR\r\n"
    const mail = await parseMail(
      await composeMail({
        ...reply,
        attachments: [{ name: "årsplan.pdf", contentType: "application/pdf", bytes }],
        calendar: { method: "REQUEST", ics },
      }),
    )
    expect(mail.calendar).toEqual({ method: "REQUEST", text: ics })
    const file = mail.attachments.find(({ contentType }) => contentType === "application/pdf")
    expect(file).toMatchObject({ name: "årsplan.pdf", size: 3000 })
    expect(Buffer.from(file?.bytes ?? [])).toEqual(bytes)
  })
})

describe("what people typed can't become a header", () => {
  test.each([
    "\r\nBcc: x@evil.example",
    "\nBcc: x@evil.example",
    "\r\n\r\n<script>",
    "\u2028Bcc: x@evil.example",
    "\0\x0bBcc: x",
  ])("%j", async (injection) => {
    const raw = await composeMail({
      ...reply,
      subject: `Hej${injection}`,
      from: { ...reply.from, name: `RAR${injection}` },
      to: [{ name: `Eva${injection}`, address: "eva@firma.example" }],
      attachments: [{ name: `a${injection}.pdf`, contentType: `application/pdf${injection}`, bytes: Buffer.from("x") }],
    })
    const names = headersOf(raw)
      .split("\r\n")
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(":")[0])
    expect(names.sort()).toEqual([
      "Content-Type",
      "Date",
      "From",
      "In-Reply-To",
      "MIME-Version",
      "Message-ID",
      "References",
      "Subject",
      "To",
    ])
    expect((await parseMail(raw)).to).toHaveLength(1)
  })

  test("an address or id of ours that could is refused", async () => {
    expect(() => composeMail({ ...reply, to: [{ name: "", address: "a@b.example>\r\nBcc: x@y.example" }] })).toThrow(
      "not an address",
    )
    expect(() => composeMail({ ...reply, messageId: "<a@b>\r\nX: y" })).toThrow("not a Message-ID")
  })

  test("an id of others that could is left out, and the mail leaves", async () => {
    const mail = await parseMail(
      await composeMail({ ...reply, inReplyTo: "<a b@c>", references: ["<ok@c>", "<æ@c>", "<x\r\nBcc: y>"] }),
    )
    expect(mail).toMatchObject({ inReplyTo: null, references: ["<ok@c>"] })
  })
})

test("whatever is written comes out as it went in", async () => {
  const words = fc.string({ unit: "grapheme", maxLength: 300 })
  const address = fc
    .tuple(fc.stringMatching(/^[a-z\d][a-z\d.+_-]{0,20}[a-z\d]$/), fc.stringMatching(/^[a-z]{2,12}$/))
    .map(([local, domain]) => `${local.replace(/\.{2,}/g, ".")}@${domain}.example`)
  const tidy = (text: string) => text.replace(/[\p{Cc}\s]+/gu, " ").trim()
  const person = fc.record({ name: words.map((name) => tidy(name).slice(0, 60)), address })
  await fc.assert(
    fc.asyncProperty(
      person,
      fc.array(person, { minLength: 1, maxLength: 4 }),
      words,
      fc.array(words, { maxLength: 6 }),
      async (from, to, subject, lines) => {
        const mail = await parseMail(await composeMail({ ...reply, from, to, subject, text: lines.join("\n") }))
        expect(mail.from?.address).toBe(from.address)
        expect(mail.to.map(({ address }) => address)).toEqual(to.map(({ address }) => address))
        expect(mail.subject).toBe(tidy(subject))
        expect(tidy(mail.text)).toBe(tidy(lines.join("\n")))
        expect(mail.flags).toEqual([])
      },
    ),
    { numRuns: 150, seed: 20261123 },
  )
}, 60_000)

describe("textToHtml", () => {
  test.each([
    ["a & b <c>", "<p>a &amp; b &lt;c&gt;</p>"],
    ["et\n\nto\n\n\ntre", "<p>et</p>\n<p>to</p>\n<p>tre</p>"],
    ["Skriv til post@rar.example.", '<p>Skriv til <a href="mailto:post@rar.example">post@rar.example</a>.</p>'],
    [
      '(https://rar.example/a?b=1&c="x)',
      '<p>(<a href="https://rar.example/a?b=1&amp;c=">https://rar.example/a?b=1&amp;c=</a>&quot;x)</p>',
    ],
    ["javascript:alert(1)", "<p>javascript:alert(1)</p>"],
  ])("%j", (text, html) => expect(textToHtml(text)).toContain(`<body>\n${html}\n</body>`))
})
