import { describe, expect, test } from "vitest"
import { parseMail } from "#app/mail/parse.server.ts"
import { listCorpus } from "./corpus.ts"
import { message, multipart, part, raw, usual } from "./raw.ts"

const original = raw(
  { ...usual, From: "post@rar.example", To: "eva@firma.example", "Message-ID": "<vores.svar@rar.example>" },
  "Svar",
)
const daemon = { From: "Mail Delivery System <MAILER-DAEMON@mx.example>", To: "post@rar.example", "Return-Path": "<>" }

describe("RFC 3464", () => {
  const report = (fields: string, ...returned: ReturnType<typeof part>[]) =>
    parseMail(
      message(
        multipart("report; report-type=delivery-status", [
          part("text/plain", "Desværre"),
          part("message/delivery-status", `Reporting-MTA: dns; mx.example\r\n\r\n${fields}`),
          ...returned,
        ]),
        daemon,
      ),
    )

  test("a failure names recipient, status, words and our message", async () => {
    const mail = await report(
      "Final-Recipient: rfc822; eva@firma.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <eva@firma.example>:\r\n  User unknown\r\n",
      part("message/rfc822", original),
    )
    expect(mail.bounce).toEqual({
      kind: "permanent",
      recipients: ["eva@firma.example"],
      originalMessageId: "<vores.svar@rar.example>",
      status: "5.1.1",
      reason: "550 5.1.1 <eva@firma.example>: User unknown",
    })
  })

  test("headers alone are enough to know our message", async () => {
    const headers = part("text/rfc822-headers", original.subarray(0, original.indexOf("\r\n\r\n")))
    const mail = await report(
      "Final-Recipient: rfc822; eva@firma.example\r\nAction: failed\r\nStatus: 4.4.7\r\n",
      headers,
    )
    expect(mail.bounce).toMatchObject({
      kind: "permanent",
      status: "4.4.7",
      originalMessageId: "<vores.svar@rar.example>",
    })
  })

  test.each([
    ["delayed", "delay"],
    ["delivered", "success"],
    ["relayed", "success"],
    ["expanded", "success"],
  ])("%s is %s", async (action, kind) => {
    expect(
      (await report(`Final-Recipient: rfc822; e@firma.example\r\nAction: ${action}\r\nStatus: 4.0.0\r\n`)).bounce?.kind,
    ).toBe(kind)
  })

  test("one failed among several counts, and only it is named", async () => {
    const mail = await report(
      "Final-Recipient: rfc822; a@x.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\nOriginal-Recipient: rfc822;b@x.example\r\nFinal-Recipient: rfc822; intern@y.example\r\nAction: failed\r\nStatus: 5.2.2\r\n",
    )
    expect(mail.bounce).toMatchObject({ kind: "permanent", recipients: ["b@x.example"], status: "5.2.2" })
  })
})

describe("the wordings without a standard", () => {
  const from = (headers: Record<string, string>, body: string) =>
    parseMail(raw({ ...usual, ...daemon, ...headers }, body))
  const returned = `\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${original.toString()}`

  test("exim", async () => {
    const mail = await from(
      { Subject: "Mail delivery failed: returning message to sender", "X-Failed-Recipients": "eva@firma.example" },
      `A message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error.\r\n\r\n  eva@firma.example\r\n    550 5.1.1 Unknown user\r\n${returned}`,
    )
    expect(mail.bounce).toEqual({
      kind: "permanent",
      recipients: ["eva@firma.example"],
      originalMessageId: "<vores.svar@rar.example>",
      status: "5.1.1",
      reason: "550 5.1.1 Unknown user",
    })
  })

  test("qmail, with the help desk's address not taken for the recipient", async () => {
    const mail = await from(
      { Subject: "failure notice" },
      "Hi. This is the qmail-send program. Mail support@mx.example if in doubt.\r\nI wasn't able to deliver your message to the following addresses.\r\n\r\n<eva@firma.example>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n",
    )
    expect(mail.bounce).toMatchObject({ kind: "permanent", recipients: ["eva@firma.example"], status: "5.1.1" })
  })

  test("a warning that it is still being tried", async () => {
    const mail = await from(
      { Subject: "Warning: message delayed 24 hours" },
      "Your message has not yet been delivered to eva@firma.example. It will be retried.\r\n",
    )
    expect(mail.bounce).toMatchObject({ kind: "delay", recipients: ["eva@firma.example"] })
  })

  test("Danish Exchange", async () => {
    const mail = await from(
      { Subject: "=?utf-8?Q?Kan_ikke_leveres:_Varsling?=" },
      "Din meddelelse til eva@firma.example blev ikke leveret.",
    )
    expect(mail.bounce).toMatchObject({ kind: "permanent", recipients: ["eva@firma.example"] })
  })
})

test.each<[string, Record<string, string>, string]>([
  [
    "a person whose mail bounced",
    { Subject: "Undeliverable: hjælp" },
    "Min mail til jer could not be delivered, user unknown. Kan I hjælpe?",
  ],
  ["a person who forwards a report", { Subject: "VS: Mail delivery failed" }, "Se nedenfor: 550 5.1.1 user unknown"],
  [
    "an out-of-office with a null return path",
    { "Return-Path": "<>", Subject: "Automatisk svar: Varsling" },
    "Jeg er ikke på kontoret. Not delivered to me.",
  ],
  [
    "an abuse report",
    { From: "abuse@net.example", "Content-Type": "multipart/report; report-type=feedback-report; boundary=b" },
    "--b--",
  ],
])("%s is no bounce", async (_, headers, body) => {
  expect((await parseMail(raw({ ...usual, ...headers }, body))).bounce).toBeNull()
})

test("the bounces of the corpus are known, and what is none is not", async () => {
  // Feedback reports (ARF, the SES complaint) say that a mail arrived; rfc3834 is an out-of-office. The other two are a
  // list manager's loop alarm and a report only in Japanese.
  const others = /^(?:arf-|is-not-bounce-|rfc3834-|lhost-amazonses-11)/
  const unknown = new Set(["lhost-fml-03.eml", "lhost-kddi-01.eml"])
  const read = await Promise.all(
    listCorpus("bounces").map(async ({ name, raw }) => ({ name, bounce: (await parseMail(raw)).bounce })),
  )
  for (const { name, bounce } of read) expect(bounce !== null, name).toBe(!others.test(name) && !unknown.has(name))
  const bounces = read.flatMap(({ bounce }) => bounce ?? [])
  expect(bounces.filter(({ recipients }) => recipients.length > 0).length).toBeGreaterThanOrEqual(0.97 * bounces.length)
  expect(bounces.filter(({ originalMessageId }) => originalMessageId).length).toBeGreaterThanOrEqual(
    0.9 * bounces.length,
  )
})
