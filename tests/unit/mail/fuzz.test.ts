import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { judgeAutomatic } from "#app/mail/automatic.ts"
import { mailFlags, type ParsedMail } from "#app/mail/message.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { sanitiseHtml } from "#app/mail/sanitize.server.ts"

const directory = fileURLToPath(new URL("../../fixtures/mail/", import.meta.url))
const fixtures = readdirSync(directory).map((name) => ({ name, raw: readFileSync(directory + name) }))
const fixture = (name: string) => parseMail(readFileSync(`${directory}${name}.eml`))

describe("our own odd messages", () => {
  test.each<[string, Partial<ParsedMail>, RegExp]>([
    ["plain-utf8", { subject: "Varsling af afskedigelser", flags: [] }, /22 medarbejdere i Hørning/],
    [
      "latin1-unlabelled",
      { subject: "Spørgsmål om fordelingen på området", from: { name: "Jørgen Ås", address: "jorgen@maskin.example" } },
      /Hvornår får vi svar/,
    ],
    ["windows1252-mislabelled", { subject: "Tilbud – spørgsmål" }, /5\.000 € – er det/],
    [
      "alternative-related",
      { inReplyTo: "<vores@rar.example>", flags: [] },
      /Tak for svaret på vores spørgsmål\. Vi vil gerne mødes i uge 49\./,
    ],
    ["attachments", { flags: ["runs-code"] }, /Se vedhæftede ansøgning\./],
    ["html-only-newsletter", { flags: [] }, /^Nyt\n\nKom til møde den 3\. december\.$/],
    ["out-of-office", { flags: [] }, /på ferie/],
    [
      "bounce",
      {
        bounce: {
          kind: "permanent",
          recipients: ["gl@firma.example"],
          originalMessageId: "<vores@rar.example>",
          status: "5.1.1",
          reason: "550 5.1.1 unknown",
        },
      },
      /does not exist/,
    ],
    [
      "secure-wrapper",
      { subject: "Personfølsom sag", from: { name: "Lis Krogh", address: "lis@kommune.example" }, flags: ["wrapped"] },
      /Det drejer sig om/,
    ],
    ["winmail", { flags: ["tnef"] }, /Hilsen Ole/],
    ["encrypted", { flags: ["encrypted"] }, /^$/],
    ["unix-lines-no-boundary", { flags: ["unparsable"] }, /Her er teksten uden dele/],
    ["no-headers", { flags: ["unparsable"], from: null }, /uden hoveder.*også kunne ses/s],
  ])("%s", async (name, expected, text) => {
    const mail = await fixture(name)
    expect(mail).toMatchObject(expected)
    expect(mail.text.trim()).toMatch(text)
  })

  test("what a machine sent is known", async () => {
    const kinds = await Promise.all(
      fixtures.map(async ({ name, raw }) => [name.replace(".eml", ""), judgeAutomatic(await parseMail(raw)).kind]),
    )
    expect(kinds.filter(([, kind]) => kind)).toEqual([
      ["bounce", "bounce"],
      ["html-only-newsletter", "list"],
      ["out-of-office", "auto-reply"],
    ])
  })

  test("names of files in every spelling", async () => {
    expect((await fixture("attachments")).attachments.map(({ name }) => name)).toEqual([
      "ansøgning.pdf",
      "økonomi.xlsm",
    ])
    expect((await fixture("calendar-reply")).calendar?.method).toBe("REPLY")
    expect((await fixture("alternative-related")).attachments).toMatchObject([{ name: "logo.png", inline: true }])
  })
})

/** mulberry32: the same mutations in every run, so that what fails can be looked at. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const splinters = [
  "\r\n",
  "\n\n",
  "--",
  "--mix--\r\n",
  ";",
  '"',
  "=?utf-8?Q?",
  "?=",
  "\0",
  "\xff\xfe",
  "<",
  ">",
  ":",
  "Content-Type: multipart/mixed; boundary=x\r\n",
  "Content-Type: message/rfc822\r\n\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  "=".repeat(99),
  "(".repeat(99),
  "charset=utf-7",
  "charset=\x01",
].map((text) => Buffer.from(text, "latin1"))

function mutate(raw: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(raw)
  for (let times = 1 + random(8); times > 0; times--) {
    const at = random(bytes.length + 1)
    const end = Math.min(bytes.length, at + random(60))
    const splinter = splinters[random(splinters.length)] ?? Buffer.alloc(0)
    const middle = [
      splinter,
      Buffer.alloc(0),
      Buffer.concat([bytes.subarray(at, end), bytes.subarray(at, end)]),
      Buffer.from([random(256)]),
    ][random(4)]
    bytes = Buffer.concat([bytes.subarray(0, at), middle ?? splinter, bytes.subarray(random(2) ? at : end)])
  }
  return random(10) === 0 ? bytes.subarray(0, random(bytes.length + 1)) : bytes
}

test("3,000 broken messages all become mails that can be shown and stored", async () => {
  const random = randomFrom(20261123)
  for (let round = 0; round < 3000; round++) {
    const { raw } = fixtures[random(fixtures.length)] ?? { raw: Buffer.alloc(0) }
    const broken = mutate(raw, random)
    const mail = await parseMail(broken, { envelopeFrom: "afsender@firma.example" })
    const where = `round ${round}: ${broken.toString("latin1").slice(0, 300)}`
    expect(mail.from?.address, where).toMatch(/^[^\s@]+@[^\s@]+$/)
    expect(mail.text + mail.subject + (mail.html ?? ""), where).not.toMatch(/[^\P{Cc}\n\t]/u)
    expect(
      mail.flags.every((flag) => mailFlags.includes(flag)),
      where,
    ).toBe(true)
    expect(
      mail.attachments.every(({ name, size, bytes }) => name !== "" && size === bytes.length),
      where,
    ).toBe(true)
    // "no readable part" is the one thing that may be wrong with a broken message; anything else is a fault of ours.
    expect(mail.trouble ?? "no readable part", where).toMatch(/^no readable part$/)
    if (mail.html)
      expect(sanitiseHtml(mail.html, { cid: () => null, allowRemoteImages: false }).html, where).not.toMatch(
        /<script|onerror/i,
      )
  }
}, 60_000)
