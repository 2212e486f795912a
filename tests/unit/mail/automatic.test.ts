import { describe, expect, test } from "vitest"
import { judgeAutomatic } from "#app/mail/automatic.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { message, multipart, part, raw, usual } from "./raw.ts"

const judge = async (headers: Record<string, string>) =>
  judgeAutomatic(await parseMail(raw({ ...usual, ...headers }, "Tekst")))

test.each<[string, Record<string, string>, string]>([
  ["RFC 3834 answer", { "Auto-Submitted": "auto-replied (vacation)" }, "auto-reply"],
  ["RFC 3834 notice", { "Auto-Submitted": "auto-generated; owner-email=x" }, "bulk"],
  ["old answer", { Precedence: "auto_reply" }, "auto-reply"],
  ["X-Autoreply", { "X-Autoreply": "yes" }, "auto-reply"],
  ["null return path", { "Return-Path": "<>" }, "auto-reply"],
  ["out of office that calls itself bulk", { Precedence: "bulk", Subject: "Automatisk svar: Varsling" }, "auto-reply"],
  ["newsletter", { Precedence: "bulk" }, "bulk"],
  ["junk", { Precedence: "Junk" }, "bulk"],
  ["mailing list", { "List-Id": "<nyt.forening.example>", Precedence: "list" }, "list"],
  ["newsletter with a way out", { "List-Unsubscribe": "<mailto:af@forening.example>" }, "bulk"],
  ["Exchange's own mail", { "X-Auto-Response-Suppress": "DR, OOF, AutoReply" }, "bulk"],
  [
    "read receipt",
    { "Content-Type": 'multipart/report; report-type=disposition-notification; boundary="b"' },
    "auto-reply",
  ],
])("%s is automatic", async (_, headers, kind) => {
  const { automatic, kind: found, reason } = await judge(headers)
  expect({ automatic, found }).toEqual({ automatic: true, found: kind })
  expect(reason).toMatch(/\w/)
})

describe("out-of-office subjects", () => {
  test.each([
    "Automatisk svar: Spørgsmål",
    "Autosvar: På ferie",
    "Ikke til stede: Varsling",
    "Fraværsbesked",
    "Automatic reply: Question",
    "Auto-Reply: Re: Question",
    "Out of Office: Question",
    "Out of office AutoReply: x",
    "OOO: Question",
    "Autosvar: fråga",
    "Automatiskt svar: Fråga",
    "Frånvaro: Fråga",
    "Automatische Antwort: Anfrage",
    "Abwesenheitsnotiz: Anfrage",
    "Réponse automatique : Question",
  ])("%s", async (subject) =>
    expect(await judge({ Subject: `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=` })).toMatchObject({
      kind: "auto-reply",
    }),
  )

  test.each([
    "Fravær i uge 9",
    "Ferie og varsling af afskedigelser",
    "SV: Automatisk svar: Spørgsmål",
    "Automatisk tildeling af jobplaner",
    "Autosvarsfunktion virker ikke",
    "Away day for partners",
    "Office space in Aarhus",
    "Sygefravær: tal for 2026",
  ])("%s is a person's", async (subject) =>
    expect(await judge({ Subject: `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=` })).toEqual({
      automatic: false,
      kind: null,
      reason: null,
    }),
  )
})

test.each<Record<string, string>>([
  {},
  { "Auto-Submitted": "no" },
  { Precedence: "first-class" },
  { "Return-Path": "<eva@firma.example>" },
  { "X-Auto-Response-Suppress": "DR, RN, NRN" },
  { "X-Autoreply": "no" },
])("a person's mail is none: %j", async (headers) => expect(await judge(headers)).toMatchObject({ automatic: false }))

test("a delivery report is a bounce", async () => {
  const report = part(
    "message/delivery-status",
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n",
  )
  const mail = await parseMail(
    message(multipart("report; report-type=delivery-status", [part("text/plain", "x"), report]), {
      "Auto-Submitted": "auto-replied",
    }),
  )
  expect(judgeAutomatic(mail)).toMatchObject({ automatic: true, kind: "bounce" })
})
