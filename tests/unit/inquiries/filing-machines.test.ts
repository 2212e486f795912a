import { asc, eq, isNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { inquiries, messages, organisations, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive, type TestMail } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const mail = (input: TestMail = {}) => receive(house, place.mailbox.id, input)
const minutes = (n: number) => {
  house.clock.now += n * 60_000
}
const getCase = async (id: number | null) => {
  const [row] = await house.db.read
    .select()
    .from(inquiries)
    .where(eq(inquiries.id, id ?? 0))
  if (!row) throw new Error("no case")
  return row
}
/** Those that no reference data brought. */
const _newOrganisations = async () =>
  (await house.db.read.select().from(organisations).where(isNull(organisations.municipalityCode))).map(
    ({ name }) => name,
  )
const sent = () => house.db.read.select().from(outbox).orderBy(asc(outbox.id))
const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const answer = (id: number, text = "Kære Mette\n\nDu skal bruge AR 292.") =>
  replyToInquiry(house, signe(), id, {
    to: "mli@vindrose-emballage.example",
    cc: "",
    text,
    seenInboundAt: house.clock.now,
  })

describe("mail from machines", () => {
  test("an out-of-office stays on its case: no answer, no reopening, no end of the waiting", async () => {
    const { inquiryId } = await mail()
    await answer(inquiryId ?? 0)
    const reply = (await sent()).find(({ kind }) => kind === "reply")
    const before = (await sent()).length
    await mail({
      subject: "Automatisk svar: Jeg holder ferie",
      inReplyTo: reply?.messageId,
      headers: ["Auto-Submitted: auto-replied"],
    })
    expect((await getCase(inquiryId)).status).toBe("answered")
    expect(await sent()).toHaveLength(before)
    expect(
      await house.db.read
        .select()
        .from(messages)
        .where(eq(messages.inquiryId, inquiryId ?? 0)),
    ).toHaveLength(4)
  })

  test("a newsletter is kept, out of the queue, without a clock or a receipt", async () => {
    const { inquiryId } = await mail({ headers: ["List-Unsubscribe: <https://x.example/>", "Precedence: bulk"] })
    expect(await getCase(inquiryId)).toMatchObject({ status: "no-reply-needed", topic: "automatic", dueAt: null })
    expect(await sent()).toHaveLength(0)
  })

  test("one address gets at most three automatic mails an hour", async () => {
    for (let n = 0; n < 5; n++) await mail({ text: `Spørgsmål nummer ${n}: hvilken blanket?` })
    expect(await sent()).toHaveLength(3)
    minutes(61)
    await mail({ text: "Et til: hvilken blanket?" })
    expect(await sent()).toHaveLength(4)
  })

  test("a permanent bounce of our answer opens the case again with its deadline running", async () => {
    const { inquiryId } = await mail()
    const due = (await getCase(inquiryId)).dueAt
    minutes(10)
    await answer(inquiryId ?? 0)
    const reply = (await sent()).find(({ kind }) => kind === "reply")
    minutes(1)
    await receive(
      house,
      place.mailbox.id,
      Buffer.from(
        [
          "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
          "Return-Path: <>",
          "To: henvendelse@region.example",
          "Subject: Undelivered Mail Returned to Sender",
          "Message-ID: <bounce@mx.example>",
          'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
          "MIME-Version: 1.0",
          "",
          "--b",
          "Content-Type: text/plain",
          "",
          "The mail could not be delivered.",
          "--b",
          "Content-Type: message/delivery-status",
          "",
          "Reporting-MTA: dns; mx.example",
          "",
          "Final-Recipient: rfc822; mli@vindrose-emballage.example",
          "Action: failed",
          "Status: 5.1.1",
          "Diagnostic-Code: smtp; 550 5.1.1 user unknown",
          "",
          "--b",
          "Content-Type: text/rfc822-headers",
          "",
          `Message-ID: ${reply?.messageId}`,
          "",
          "--b--",
          "",
        ].join("\r\n"),
      ),
    )
    expect(await getCase(inquiryId)).toMatchObject({ status: "open", dueAt: due, answeredAt: null })
    const [failed] = await house.db.read
      .select()
      .from(messages)
      .where(eq(messages.messageId, reply?.messageId ?? ""))
    expect(failed?.deliveryError).toContain("550")
  })
})
