import { expect, test } from "vitest"
import { judgeAutomatic } from "#app/mail/automatic.ts"
import { composeMail } from "#app/mail/compose.server.ts"
import type { MailList } from "#app/mail/list-headers.ts"
import { parseMail } from "#app/mail/parse.server.ts"

const token = `1a.zzzzzz.${"A".repeat(32)}`
const list = (stop: string): MailList => ({
  ...{ id: "nyheder.region.example", stop },
  stopByMail: { to: "henvendelse@region.example", subject: `afmeld ${token}` },
})
const compose = (stop: string) =>
  composeMail({
    ...{ from: { name: "Region Øst", address: "henvendelse@region.example" }, cc: [], subject: "Nye tal" },
    ...{
      to: [{ name: "", address: "eva@holm.example" }],
      text: "Ledigheden er faldet.",
      messageId: "<n.1@region.example>",
    },
    ...{ inReplyTo: null, references: [], date: Date.UTC(2026, 10, 23), automatic: true, list: list(stop) },
  })
/** As a mail server reads them: unfolded. The names are written as the composer has them; no server minds their case. */
const headersOf = (raw: Buffer) =>
  raw
    .subarray(0, raw.indexOf("\r\n\r\n"))
    .toString("latin1")
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")

const stop = `https://kontakt.region.example/nyheder/afmeld/${token}`

test("a mail to many can be left with one click, by https and by mail, as RFC 8058 § 3.1 and RFC 2369 § 3.2 say", async () => {
  const headers = headersOf(await compose(stop))
  expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
  expect(headers).toContain(
    `List-Unsubscribe: <${stop}>, <mailto:henvendelse@region.example?subject=afmeld%20${token}>`,
  )
  expect(headers).toContain("List-ID: <nyheder.region.example>")
  expect(headers).toContain("Precedence: bulk")
  expect(headers.filter((line) => /^Auto-Submitted:/i.test(line))).toEqual(["Auto-Submitted: auto-generated"])
})

test("where our own address is no https one, one click is not promised", async () => {
  const headers = headersOf(await compose(stop.replace("https", "http")))
  expect(headers.filter((line) => line.startsWith("List-Unsubscribe-Post"))).toEqual([])
  expect(headers.some((line) => line.startsWith("List-Unsubscribe: <http://"))).toBe(true)
})

test("no machine takes it for a person's", async () => {
  expect(judgeAutomatic(await parseMail(await compose(stop)))).toMatchObject({ automatic: true, kind: "list" })
})
