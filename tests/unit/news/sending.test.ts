import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { countsOf } from "#app/news/queries.server.ts"
import { sendNews } from "#app/news/sending.server.ts"
import { withdrawNews } from "#app/news/withdrawing.server.ts"
import { changeItem, discardItem, getItem, holdItem, releaseItem } from "#app/news/writing.server.ts"
import { inquiries, newsSubscribers } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import {
  addReaders,
  figures,
  letNewsOut,
  mailsTo,
  newsMails,
  stopTokenIn,
  subscribe,
  writeItem,
} from "#tests/support/news.ts"

let house: TestHouse
let userId: number
let mailboxId: number
const actor = () => ({ userId, now: house.clock.now })
beforeEach(async () => {
  house = openTestHouse()
  const { signe, mailbox } = await furnish(house)
  userId = signe.id
  mailboxId = mailbox.id
})
afterEach(() => house.close())

async function release(id: number, undoMs = 0): Promise<void> {
  await releaseItem(house.db, actor(), id, (await getItem(house.db.read, id)).revision, undoMs)
}
const addressed = async () => (await newsMails(house)).map(({ mail }) => mail.to[0]?.address)

describe("who gets it", () => {
  test("those who chose one of its topics, each in their language where it is written in it", async () => {
    await subscribe(house, "eva@holm.example", { topicIds: [1, 2] })
    await subscribe(house, "john@holm.example", { topicIds: [1], locale: "en" })
    await subscribe(house, "ida@holm.example", { topicIds: [3] })
    const id = await writeItem(house, actor(), { subjectEn: "New figures", textEn: "Unemployment fell." })
    await release(id)
    await letNewsOut(house)
    const mails = await newsMails(house)
    expect(mails.map(({ mail }) => [mail.to[0]?.address, mail.subject])).toEqual([
      ["eva@holm.example", "Nye tal for november"],
      ["john@holm.example", "New figures"],
    ])
    expect(mails[1]?.mail.text).toContain("because you asked Beskæftigelsesregionen for news about: Labour market")
    expect(await getItem(house.db.read, id)).toMatchObject({ state: "sent" })
    expect(await countsOf(house.db.read, id)).toEqual({ sent: 2, failed: 0, waiting: 0, left: 0 })
  })

  test("not whoever has left, and who leaves by its mail is counted there", async () => {
    const gone = await subscribe(house, "gone@holm.example")
    await withdrawNews(house.db, house.clock.now, { subscriberId: gone, way: "own-page" })
    const stays = await subscribe(house, "eva@holm.example")
    const id = await writeItem(house, actor())
    await release(id)
    await letNewsOut(house)
    expect(await addressed()).toEqual(["eva@holm.example"])
    await withdrawNews(house.db, house.clock.now, { subscriberId: stays, way: "one-click", itemId: id })
    expect(await countsOf(house.db.read, id)).toMatchObject({ sent: 1, left: 1 })
  })

  test("an address that nobody reads gets no more, until it is confirmed anew; a server that is cross still does", async () => {
    await subscribe(house, "dead@holm.example")
    await subscribe(house, "cross@holm.example")
    const answers: Record<string, string> = {
      "dead@holm.example": "550 5.1.1 No such user",
      "cross@holm.example": "554 5.7.1 Looks like spam",
    }
    const refuse = (to: string) => ({ kind: "refused" as const, error: answers[to] ?? "" })
    const first = await writeItem(house, actor())
    await release(first)
    await letNewsOut(house, refuse)
    expect(await countsOf(house.db.read, first)).toMatchObject({ sent: 0, failed: 2 })
    house.clock.now += 1_000
    await release(await writeItem(house, actor()))
    await letNewsOut(house)
    expect(await addressed()).toEqual(["dead@holm.example", "cross@holm.example", "cross@holm.example"])
    house.clock.now += 1_000
    await subscribe(house, "dead@holm.example")
    await sendNews(house, house.clock.now)
    const [dead] = await house.db.read.select().from(newsSubscribers)
    expect(dead?.refusedAt).toBeNull()
  })
})

describe("sending", () => {
  test("is never doubled: not pressed twice, not by two workers, not after a crash between batches", async () => {
    await addReaders(house, 120)
    const id = await writeItem(house, actor())
    await release(id)
    await release(id)
    expect(await sendNews(house, house.clock.now)).toBe(100)
    // As a worker that died here and one that took over, both at once.
    await Promise.all([sendNews(house, house.clock.now), sendNews(house, house.clock.now)])
    expect((await getItem(house.db.read, id)).state).toBe("sending")
    await letNewsOut(house)
    const all = await addressed()
    expect([all.length, new Set(all).size]).toEqual([120, 120])
    await letNewsOut(house)
    expect(await newsMails(house)).toHaveLength(120)
  })

  test("can be taken back for some seconds; later it stops where it is", async () => {
    await addReaders(house, 150)
    const id = await writeItem(house, actor())
    await release(id, 20_000)
    await letNewsOut(house)
    expect(await newsMails(house)).toEqual([])
    await holdItem(house.db, actor(), id)
    expect((await getItem(house.db.read, id)).state).toBe("draft")
    await release(id)
    await sendNews(house, house.clock.now)
    await holdItem(house.db, actor(), id)
    await letNewsOut(house)
    expect(await countsOf(house.db.read, id)).toEqual({ sent: 0, failed: 0, waiting: 0, left: 0 })
    await expect(release(id)).rejects.toThrow("news-settled")
  })

  test("wants readers, and the text that its sender saw", async () => {
    const id = await writeItem(house, actor())
    await expect(release(id)).rejects.toThrow("nobody-subscribes")
    await subscribe(house, "eva@holm.example")
    await changeItem(house.db, actor(), id, { ...figures, textDa: "3,4 procent." }, 0)
    await expect(releaseItem(house.db, actor(), id, 0, 0)).rejects.toThrow("news-changed")
    await discardItem(house.db, actor(), id, true)
    await expect(release(id)).rejects.toThrow("news-settled")
    await discardItem(house.db, actor(), id, false)
    await release(id)
    await expect(discardItem(house.db, actor(), id, true)).rejects.toThrow("news-settled")
  })
})

describe("what comes back", () => {
  const out = async () => {
    await subscribe(house, "eva@holm.example")
    const id = await writeItem(house, actor())
    await release(id)
    await letNewsOut(house)
    const mail = (await mailsTo(house, "eva@holm.example")).at(-1)
    if (!mail) throw new Error("no news mail")
    return { id, mail }
  }
  const opened = () => house.db.read.$count(inquiries)

  test("a bounce of a dead address is nobody's inquiry, and ends the mails", async () => {
    const { id, mail } = await out()
    const raw = bounce(mail.messageId, "5.1.1")
    expect(await receive(house, mailboxId, raw)).toMatchObject({ state: "ignored", reason: "news-bounce" })
    expect(await countsOf(house.db.read, id)).toMatchObject({ sent: 0, failed: 1 })
    const [eva] = await house.db.read.select().from(newsSubscribers)
    expect([eva?.refusedAt, await opened()]).toEqual([house.clock.now, 0])
  })

  test("the mail that a program sends to unsubscribe does so, and another about it is an inquiry", async () => {
    const { id, mail } = await out()
    const subject = mail.mail.list?.stopByMail.subject ?? ""
    expect(subject).toBe(`afmeld ${stopTokenIn(mail.mail.text)}`)
    await receive(house, mailboxId, { subject: "afmeld 1.2.x", text: "Jeg vil gerne afmeldes." })
    expect(await opened()).toBe(1)
    expect(await receive(house, mailboxId, { subject, text: "" })).toMatchObject({ reason: "news-unsubscribed" })
    expect([await opened(), await countsOf(house.db.read, id)]).toEqual([1, expect.objectContaining({ left: 1 })])
  })
})

const bounce = (messageId: string, status: string) =>
  Buffer.from(
    [
      "From: Mail Delivery System <MAILER-DAEMON@holm.example>",
      "To: henvendelse@region.example",
      "Subject: Undelivered Mail Returned to Sender",
      "Message-ID: <bounce1@holm.example>",
      "Date: Mon, 23 Nov 2026 10:00:00 +0100",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ...["", "--b", "Content-Type: text/plain", "", "It could not be delivered."],
      ...["--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; holm.example", ""],
      ...["Final-Recipient: rfc822; eva@holm.example", "Action: failed", `Status: ${status}`],
      ...["", "--b", "Content-Type: text/rfc822-headers", "", `Message-ID: ${messageId}`, "", "--b--", ""],
    ].join("\r\n"),
  )
