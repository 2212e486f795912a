import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { runsCode, safeFileName, sizeWords } from "#app/mail/attachments.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { message, multipart, part, raw, usual } from "./raw.ts"

describe("safeFileName", () => {
  test.each([
    ["årsplan 2026.pdf", "årsplan 2026.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Windows\\system.ini", "system.ini"],
    ["faktura\u202efdp.exe", "fakturafdp.exe"],
    ["a\u0000b\r\nc.txt", "abc.txt"],
    ['<a>:"b"|?*.txt', "_a___b____.txt"],
    ["con.txt", "_con.txt"],
    ["LPT1", "_LPT1"],
    ["...skjult", "skjult"],
    ["navn. . .", "navn"],
    ["i\u030a.txt", "i\u030a.txt"],
    ["a\u030arsplan.txt", "årsplan.txt"],
    ["", "attachment"],
    ["/", "attachment"],
    ["\u200b", "attachment"],
  ])("%j is %j", (name, expected) => expect(safeFileName(name)).toBe(expected))

  test("a long name is cut and keeps its extension, whole letters only", () => {
    const name = safeFileName(`${"😀".repeat(300)}.docx`)
    expect([...name].length).toBe(120)
    expect(name).toMatch(/^(?:😀)+\.docx$/u)
  })
})

describe("runsCode", () => {
  test.each([
    "a.exe",
    "a.PDF.EXE",
    "a.js",
    "b.lnk",
    "c.iso",
    "regneark.xlsm",
    "d.docm",
    "e.one",
    "f.html",
    "g.svg",
    "h.exe.",
    "i.ps1",
  ])("%s does", (name) => expect(runsCode(name, "application/octet-stream")).toBe(true))
  test.each(["a.pdf", "exe", "b.docx", "c.xlsx", "d.png", "e.zip", "f.txt", "lnk.jpg", "g.ics", "mail.eml", "h.doc"])(
    "%s does not",
    (name) => expect(runsCode(name, "application/octet-stream")).toBe(false),
  )
  test("the declared type tells too", () => {
    for (const type of ["application/x-msdownload", "text/html", "application/vnd.ms-excel.sheet.macroEnabled.12"])
      expect(runsCode("data", type)).toBe(true)
    expect(runsCode("data", "application/vnd.ms-excel")).toBe(false)
  })
})

test("sizeWords", () => {
  const words = [0, 1, 812, 1000, 12_345, 999_499, 999_500, 1_240_000, 9_960_000, 35_000_000, 1.5e9]
  expect(words.map((bytes) => sizeWords(bytes, "da").replace("\u00a0", " "))).toEqual([
    "0 byte",
    "1 byte",
    "812 byte",
    "1 kB",
    "12 kB",
    "999 kB",
    "1 MB",
    "1,2 MB",
    "10 MB",
    "35 MB",
    "1,5 GB",
  ])
  expect(sizeWords(812, "en")).toBe("812\u00a0bytes")
  expect(sizeWords(1_240_000, "en")).toBe("1.2\u00a0MB")
})

describe("attachments of a mail", () => {
  test("come out byte for byte, images of the text apart", async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7) % 256))
    const base64 = { "Content-Transfer-Encoding": "base64" }
    const body = multipart("mixed", [
      multipart(
        "related",
        [
          part("text/html", '<p>Se <img src="cid:logo@firma.example"></p>'),
          part("image/png", bytes.toString("base64"), { ...base64, "Content-ID": "<logo@firma.example>" }),
        ],
        "rel",
      ),
      part('application/pdf; name="plan.pdf"', bytes.toString("base64"), {
        ...base64,
        "Content-Disposition": "attachment",
      }),
    ])
    const { attachments } = await parseMail(message(body))
    const hash = (data: Uint8Array) => createHash("sha256").update(data).digest("hex")
    expect(attachments.map(({ name, inline, contentId, size }) => ({ name, inline, contentId, size }))).toEqual([
      { name: "attachment", inline: true, contentId: "logo@firma.example", size: 5000 },
      { name: "plan.pdf", inline: false, contentId: null, size: 5000 },
    ])
    for (const attachment of attachments) expect(hash(attachment.bytes)).toBe(hash(bytes))
  })

  test.each<[string, string, string, string[]]>([
    ["winmail.dat", "application/ms-tnef", "winmail.dat", ["tnef"]],
    ["a program", "application/octet-stream", "opdatering.exe", ["runs-code"]],
    ["a detached signature", "application/pkcs7-signature", "smime.p7s", ["signed"]],
    ["a plain document", "application/pdf", "plan.pdf", []],
  ])("%s is flagged as what it is", async (_, type, name, flags) => {
    const body = multipart("mixed", [
      part("text/plain", "hej"),
      part(type, "x", { "Content-Disposition": `attachment; filename=${name}` }),
    ])
    const mail = await parseMail(message(body))
    expect(mail.flags).toEqual(flags)
    expect(mail.attachments[0]).toMatchObject({ name, contentType: type })
  })
})

describe("protected mail", () => {
  const smime = (type: string, body = "AAAA") =>
    raw({ ...usual, "Content-Type": type, "Content-Transfer-Encoding": "base64" }, body)
  const der = (oid: string) => Buffer.from(`3082010006092a864886f70d0107${oid}`, "hex").toString("base64")

  test.each<[string, Buffer, string[]]>([
    ["S/MIME enveloped", smime('application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'), ["encrypted"]],
    ["S/MIME opaque signed", smime('application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'), ["signed"]],
    ["unnamed enveloped", smime('application/x-pkcs7-mime; name="smime.p7m"', der("03")), ["encrypted"]],
    ["unnamed signed", smime('application/x-pkcs7-mime; name="smime.p7m"', der("02")), ["signed"]],
    [
      "PGP/MIME",
      message(
        multipart('encrypted; protocol="application/pgp-encrypted"', [part("application/pgp-encrypted", "Version: 1")]),
      ),
      ["encrypted"],
    ],
    ["PGP in the text", raw(usual, "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n"), ["encrypted"]],
    ["PGP clear-signed", raw(usual, "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA512\r\n\r\nhej\r\n"), ["signed"]],
    [
      "multipart/signed",
      message(multipart("signed", [part("text/plain", "hej"), part("application/pgp-signature", "x")])),
      ["signed"],
    ],
  ])("%s", async (_, message, flags) => expect((await parseMail(message)).flags).toEqual(flags))
})

describe("secure mail gateways", () => {
  const inner = raw(
    {
      ...usual,
      From: "Bo <bo@kommune.example>",
      Subject: "Ansøgning",
      "Message-ID": "<inner@kommune.example>",
      "In-Reply-To": "<vores@rar.example>",
    },
    "Det rigtige indhold",
  )
  const wrap = (notice: string, more: ReturnType<typeof part>[] = []) =>
    message(
      multipart("mixed", [...(notice ? [part("text/plain", notice)] : []), part("message/rfc822", inner), ...more]),
      { From: "gateway@sikkermail.example" },
    )

  test.each(["", "Du har modtaget en sikker mail.", "This is a secure message from Kommunen."])(
    "a wrapper that says %j is opened",
    async (notice) => {
      expect(await parseMail(wrap(notice))).toMatchObject({
        from: { address: "bo@kommune.example" },
        wrappedBy: { address: "gateway@sikkermail.example" },
        subject: "Ansøgning",
        messageId: "<inner@kommune.example>",
        inReplyTo: "<vores@rar.example>",
        text: "Det rigtige indhold",
        flags: ["wrapped"],
        attachments: [],
      })
    },
  )

  test("a signature beside it does not matter, another attachment does", async () => {
    expect((await parseMail(wrap("", [part("application/pkcs7-signature", "x")]))).flags).toEqual(["signed", "wrapped"])
    const two = await parseMail(wrap("", [part("application/pdf", "x")]))
    expect(two).toMatchObject({ wrappedBy: null, from: { address: "gateway@sikkermail.example" } })
  })

  test("a person who attaches a mail stays the sender, and the mail an attachment", async () => {
    const mail = await parseMail(wrap("Se vedhæftede. Kan I hjælpe ham?"))
    expect(mail.from?.address).toBe("gateway@sikkermail.example")
    expect(mail.attachments).toMatchObject([{ name: "message.eml", contentType: "message/rfc822", size: inner.length }])
    expect(Buffer.from(mail.attachments[0]?.bytes ?? [])).toEqual(inner)
  })

  test("wrappers within wrappers end", async () => {
    let nested = inner
    for (let depth = 0; depth < 12; depth++)
      nested = message(multipart("mixed", [part("message/rfc822", nested)], `b${depth}`))
    expect((await parseMail(nested)).attachments).toHaveLength(1)
  })
})

test("a calendar reply is read with its method", async () => {
  const ics = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nSUMMARY:Møde\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
  const body = multipart("alternative", [
    part("text/plain", "Accepteret"),
    part("text/calendar; method=reply; charset=utf-8", ics),
  ])
  expect((await parseMail(message(body))).calendar).toEqual({ method: "REPLY", text: ics })
  const unnamed = await parseMail(message(multipart("mixed", [part("text/plain", "x"), part("text/calendar", ics)])))
  expect(unnamed.calendar?.method).toBe("REPLY")
})
