import { describe, expect, test } from "vitest"
import { parseMail } from "#app/mail/parse.server.ts"
import { listCorpus } from "./corpus.ts"
import { latin, message, multipart, part, raw, usual } from "./raw.ts"

const words = "Kære RAR, kan I svare på spørgsmålet om ændringen i går?"

describe("Danish letters", () => {
  const euro = Buffer.concat([latin("pr\xf8ve 5 "), Buffer.from([0x80])])
  test.each<[string, string, string, string | Buffer, string]>([
    ["utf-8", "text/plain; charset=utf-8", "8bit", words, words],
    ["latin-1", "text/plain; charset=iso-8859-1", "8bit", latin(words), words],
    ["latin-1 that is windows-1252", "text/plain; charset=iso-8859-1", "8bit", euro, "prøve 5 €"],
    ["latin-15", "text/plain; charset=iso-8859-15", "8bit", latin("pr\xf8ve 5 \xa4"), "prøve 5 €"],
    ["windows-1252", "text/plain; charset=windows-1252", "8bit", euro, "prøve 5 €"],
    ["no charset, utf-8", "text/plain", "8bit", words, words],
    ["no charset, windows-1252", "text/plain", "8bit", latin(words), words],
    ["us-ascii that is not", "text/plain; charset=us-ascii", "7bit", latin(words), words],
    ["utf-8 that is latin-1", "text/plain; charset=utf-8", "8bit", latin(words), words],
    ["latin-1 that is utf-8", "text/plain; charset=iso-8859-1", "8bit", words, words],
    ["a charset nobody has", "text/plain; charset=x-unknown", "8bit", latin(words), words],
    [
      "quoted-printable",
      "text/plain; charset=iso-8859-1",
      "quoted-printable",
      "sp=F8rgsm=E5l =\r\nom =C6",
      "spørgsmål om Æ",
    ],
    ["quoted-printable, no charset", "text/plain", "quoted-printable", "sp=F8rgsm=E5l", "spørgsmål"],
    ["base64", "text/plain; charset=utf-8", "base64", Buffer.from(words).toString("base64"), words],
    ["base64 latin-1", "text/plain; charset=iso-8859-1", "base64", latin(words).toString("base64"), words],
    [
      "a cut utf-8 text",
      "text/plain; charset=utf-8",
      "8bit",
      Buffer.from(`${words} å`).subarray(0, -1),
      `${words} \ufffd`,
    ],
    [
      "format=flowed latin-1",
      "text/plain; charset=iso-8859-1; format=flowed",
      "8bit",
      latin("f\xf8r \r\nefter"),
      "før efter",
    ],
  ])("%s", async (_, contentType, encoding, body, expected) => {
    const mail = await parseMail(message(part(contentType, body, { "Content-Transfer-Encoding": encoding })))
    expect(mail.text.trim()).toBe(expected)
  })

  test.each<[string, string | Buffer, string]>([
    ["encoded utf-8", "=?utf-8?Q?Sp=C3=B8rgsm=C3=A5l?=", "Spørgsmål"],
    ["encoded latin-1", "=?iso-8859-1?Q?Sp=F8rgsm=E5l?=", "Spørgsmål"],
    ["encoded base64", "=?UTF-8?B?U3DDuHJnc23DpWw=?=", "Spørgsmål"],
    ["encoded, cut within a letter", "=?utf-8?Q?Sp=C3?= =?utf-8?Q?=B8rgsm=C3=A5l?=", "Spørgsmål"],
    ["latin-1 with a windows dash", "=?iso-8859-1?Q?a_=96_b?=", "a – b"],
    ["raw utf-8", "Spørgsmål", "Spørgsmål"],
    ["raw windows-1252", latin("Sp\xf8rgsm\xe5l"), "Spørgsmål"],
    ["folded", "Spørgsmål\r\n om varsling", "Spørgsmål om varsling"],
  ])("in a subject: %s", async (_, subject, expected) => {
    expect((await parseMail(raw({ ...usual, Subject: subject }, "x"))).subject).toBe(expected)
  })

  test("in names of senders and files, raw and encoded", async () => {
    const file = multipart("mixed", [
      part("text/plain", "se bilag"),
      part("application/pdf", "x", { "Content-Disposition": 'attachment; filename="=?iso-8859-1?Q?=E5rsplan.pdf?="' }),
      part("application/pdf", "x", { "Content-Disposition": "attachment; filename*=utf-8''%C3%B8konomi.pdf" }),
      part("application/pdf", "x", { "Content-Disposition": 'attachment; filename="ændring.pdf"' }),
    ])
    const mail = await parseMail(message(file, { From: latin("J\xf8rgen \xc5s <j@firma.example>") }))
    expect(mail.from).toEqual({ name: "Jørgen Ås", address: "j@firma.example" })
    expect(mail.attachments.map(({ name }) => name)).toEqual(["årsplan.pdf", "økonomi.pdf", "ændring.pdf"])
  })
})

describe("headers", () => {
  test("are read as they are meant", async () => {
    const mail = await parseMail(
      raw({
        From: '"Holm, Eva" <Eva.Holm@FIRMA.example>',
        Sender: "sekretær <s@firma.example>",
        "Reply-To": "svar@firma.example",
        To: "En Gruppe: a@rar.example, B <b@rar.example>;, c@rar.example",
        Cc: "d@rar.example",
        Subject: "  Varsling\t om   afskedigelser ",
        "Message-ID": "<id@firma.example>",
        "In-Reply-To": "Your message of Monday <forrige@rar.example>",
        References: "<a@x.example><b@x.example>\r\n <forrige@rar.example>",
        Date: "Tue, 24 Nov 2026 09:30:00 +0100 (CET)",
        "Return-Path": "<>",
        "Auto-Submitted": "auto-replied",
        "List-Id": "Nyt <nyt.firma.example>",
      }),
    )
    expect(mail).toMatchObject({
      from: { name: "Holm, Eva", address: "Eva.Holm@firma.example" },
      sender: { address: "s@firma.example" },
      replyTo: [{ address: "svar@firma.example" }],
      to: [{ address: "a@rar.example" }, { name: "B" }, { address: "c@rar.example" }],
      cc: [{ address: "d@rar.example" }],
      subject: "Varsling om afskedigelser",
      messageId: "<id@firma.example>",
      inReplyTo: "<forrige@rar.example>",
      references: ["<a@x.example>", "<b@x.example>", "<forrige@rar.example>"],
      sentAt: Date.UTC(2026, 10, 24, 8, 30),
      headers: { returnPath: "", autoSubmitted: "auto-replied", listId: "Nyt <nyt.firma.example>", precedence: null },
      flags: [],
    })
  })

  test("an unreadable date is none, not now", async () => {
    for (const date of ["i går", "", "Mon, 99 Foo 2026"]) {
      expect((await parseMail(raw({ ...usual, Date: date }, "x"))).sentAt).toBeNull()
    }
  })

  test("an unreadable sender is looked for elsewhere, the envelope last", async () => {
    const from = async (headers: Record<string, string>, envelopeFrom?: string) =>
      (await parseMail(raw({ Subject: "x", ...headers }, "x"), { envelopeFrom })).from?.address
    expect(await from({ From: "Eva Holm", Sender: "s@firma.example" })).toBe("s@firma.example")
    expect(await from({ From: "Eva Holm", "Reply-To": "r@firma.example" })).toBe("r@firma.example")
    expect(await from({ "Return-Path": "<p@firma.example>" })).toBe("p@firma.example")
    expect(await from({}, "e@firma.example")).toBe("e@firma.example")
    expect(await from({ From: "<>" }, "")).toBeUndefined()
  })
})

describe("text", () => {
  test("of an HTML mail reads like the mail", async () => {
    const html =
      "<html><head><style>p{color:red}</style><title>t</title></head><body><p>K&aelig;re&nbsp;RAR</p><p>Kan I svare<br>i dag?</p>" +
      "<ul><li>et</li><li>to</li></ul><div style='display:none'>skjult</div><h1>Tabel</h1><table><tr><td>a</td><td>b</td></tr></table>" +
      "<blockquote>før<br>og nu</blockquote><script>alert(1)</script></body></html>"
    const mail = await parseMail(message(part("text/html; charset=utf-8", html)))
    expect(mail.text).toBe("Kære RAR\n\nKan I svare\ni dag?\n\n- et\n- to\n\nTabel\n\na b\n\n> før\n> og nu")
    expect(mail.html).toContain("<p>K&aelig;re")
  })

  test("of an alternative is the plain one; of parts side by side, all of them", async () => {
    const [plain, html] = [part("text/plain", "plain"), part("text/html", "<p>rich</p>")]
    expect((await parseMail(message(multipart("alternative", [plain, html])))).text.trim()).toBe("plain")
    const apple = await parseMail(message(multipart("mixed", [plain, html, part("text/plain", "sidst")])))
    expect(apple.text).toMatch(/plain[\s\S]*rich[\s\S]*sidst/)
    const blank = await parseMail(message(multipart("alternative", [part("text/plain", " \r\n"), html])))
    expect(blank.text).toBe("rich")
  })

  test("has no control characters and is bounded", async () => {
    const mail = await parseMail(message(part("text/plain", `a\0b\x07c\r\n${"x".repeat(1_200_000)}`)))
    expect(mail.text.startsWith("abc\n")).toBe(true)
    expect(mail.text.length).toBe(1_000_000)
    expect(mail.flags).toEqual(["shortened"])
  })

  test("of a broken structure is the raw body, with a flag", async () => {
    const missing = await parseMail(
      raw({ ...usual, "Content-Type": 'multipart/mixed; boundary="never"' }, "Hjælp os\r\n"),
    )
    expect(missing).toMatchObject({ text: "Hjælp os", flags: ["unparsable"], from: { address: "eva@firma.example" } })
    const bare = await parseMail(Buffer.from("Kun tekst, ingen hoveder.\r\nIntet andet."))
    expect(bare).toMatchObject({ text: "Kun tekst, ingen hoveder.\nIntet andet.", flags: ["unparsable"], from: null })
  })
})

describe("what can't be read whole", () => {
  test("a message over the limit is read by its headers", async () => {
    const mail = await parseMail(message(part("text/plain", "x".repeat(5000))), { maxBytes: 4000 })
    expect(mail).toMatchObject({ subject: "Varsling", flags: ["too-large"], text: "", trouble: "over 4000 bytes" })
  })

  test("a message with too many parts keeps its sender and subject", async () => {
    const parts = Array.from({ length: 1100 }, () => part("text/plain", "x"))
    const mail = await parseMail(message(multipart("mixed", parts)))
    expect(mail).toMatchObject({ from: { address: "eva@firma.example" }, subject: "Varsling", flags: ["unparsable"] })
    expect(mail.trouble).toMatch(/\w/)
  })

  test("a header block without end leaves the envelope", async () => {
    const mail = await parseMail(Buffer.alloc(3_000_000, "X-Long: a\r\n"), { envelopeFrom: "e@firma.example" })
    expect(mail).toMatchObject({ from: { address: "e@firma.example" }, flags: ["unparsable"] })
  })

  test("nothing at all is a mail without anything", async () => {
    expect(await parseMail(Buffer.alloc(0))).toMatchObject({ from: null, subject: "", text: "", attachments: [] })
  })
})

test("every message of the mime4j corpus is read", async () => {
  for (const { name, raw } of listCorpus("mime4j")) {
    const mail = await parseMail(raw)
    expect(mail.text || mail.html || mail.attachments.length, name).toBeTruthy()
    expect(mail.text, name).not.toContain("\ufffd")
  }
})
