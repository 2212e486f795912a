import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { inquiries, messages, outbox, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"
import { type SmtpSink, startSmtpSink } from "#tests/support/smtp-sink.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { pushThrough, startWorkers } from "#tests/support/workers.ts"
import type { Workers } from "#workers/run.ts"

let house: TestHouse
let sink: SmtpSink
let workers: Workers

beforeEach(async () => {
  house = openTestHouse(Date.now())
  await seedReference(house.db, Date.now())
  sink = await startSmtpSink()
  workers = await startWorkers(house, sink.url)
})
afterEach(async () => {
  await workers.stop()
  await sink.close()
  house.close()
})

const asker = "Mette Lindhjem <mli@vindrose-emballage.example>"
const cases = () => house.db.read.select().from(inquiries).orderBy(asc(inquiries.id))
const mails = (direction: "in" | "out") =>
  house.db.read.select().from(messages).where(eq(messages.direction, direction))
const header = (raw: Buffer, name: string) =>
  new RegExp(`^${name}: *(.*)`, "im").exec(raw.toString("latin1"))?.[1]?.trim()
const sentTo = (n: number) => waitUntil(`${n} sent`, () => sink.taken.length >= n && sink.taken[n - 1])

async function addColleague() {
  const person = {
    email: "saa@region.example",
    name: "Signe Aaholm",
    initials: "SAA",
    role: "staff" as const,
    createdAt: 0,
  }
  const [row] = await house.db.write((tx) => tx.insert(users).values(person).returning())
  if (!row) throw new Error("no colleague")
  return row.id
}

describe("a mail and its answer, over real SMTP both ways", () => {
  test("received, acknowledged, answered, and the answer to the answer comes to the same case", async () => {
    await pushThrough(workers.door.port, rawMail({ from: asker, subject: "Blanket til arbejdsfordeling?" }, Date.now()))
    const acknowledgement = await sentTo(1)
    expect(acknowledgement.to).toEqual(["mli@vindrose-emballage.example"])
    expect(header(acknowledgement.raw, "auto-submitted")).toBe("auto-replied")

    const [inquiry] = await cases()
    if (!inquiry) throw new Error("no case")
    const reply = { to: asker, cc: "", text: "Brug blanket AB 520.", seenInboundAt: inquiry.lastInboundAt }
    const services = { ...house, env: { ...house.env, undoMs: 0 } }
    await replyToInquiry(services, { userId: await addColleague(), now: Date.now() }, inquiry.id, reply)
    const answer = await sentTo(2)
    expect(header(answer.raw, "subject")).toContain(inquiry.number)
    expect(header(answer.raw, "auto-submitted")).toBeUndefined()

    const thanks = rawMail(
      { from: asker, subject: "Tak", inReplyTo: answer.messageId, text: "Tak. Og hvornår svarer I?" },
      Date.now(),
    )
    await pushThrough(workers.door.port, thanks)
    await waitUntil("the second mail", async () => (await mails("in")).length === 2)
    expect((await cases()).length).toBe(1)
  })

  test("an acknowledgement that nobody can be given is told on the case, and the out-of-office reply is not answered", async () => {
    sink.trouble = () => "never-at-rcpt"
    await pushThrough(workers.door.port, rawMail({ from: asker }, Date.now()))
    await waitUntil("the failure", async () => (await mails("out"))[0]?.deliveryFailedAt)
    expect((await house.db.read.select().from(outbox))[0]).toMatchObject({ state: "failed" })

    sink.trouble = () => null
    const away = {
      from: "nn@virksomhed.example",
      subject: "Autosvar: ikke til stede",
      headers: ["Auto-Submitted: auto-replied"],
    }
    await pushThrough(workers.door.port, rawMail(away, Date.now()))
    await waitUntil("the automatic mail", async () => (await mails("in")).length === 2)
    expect((await house.db.read.select().from(outbox)).length).toBe(1)
  })
})
