import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { queueMail } from "#app/mail/outbox.server.ts"
import { retryAfter, sendDue } from "#app/mail/sending.server.ts"
import { openTransport, type Transport } from "#app/mail/transport.server.ts"
import { outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { type SmtpSink, startSmtpSink, type Trouble } from "#tests/support/smtp-sink.ts"

let house: TestHouse
let sink: SmtpSink
let transport: Transport

beforeEach(async () => {
  house = openTestHouse()
  sink = await startSmtpSink()
  transport = openTransport({ smtpUrl: sink.url, dataDir: house.env.dataDir })
})
afterEach(async () => {
  transport.close()
  await sink.close()
  house.close()
})

const minutes = (n: number) => n * 60_000
const days = (n: number) => n * 86_400_000

function mailTo(to: string[], more: { subject?: string } = {}) {
  return {
    from: { name: "Beskæftigelsesregion Øst", address: "henvendelse@region.example" },
    to: to.map((address) => ({ name: "", address })),
    cc: [],
    subject: more.subject ?? "SV: Rotation [H-2026-00042]",
    text: "Kære Mette\n\nDet må I gerne.",
    messageId: "<reply-1@region.example>",
    inReplyTo: null,
    references: [],
    date: house.clock.now,
    automatic: false,
  }
}
const queue = (to = ["mli@vindrose-emballage.example"], notBefore = house.clock.now) =>
  house.db.write((tx) =>
    queueMail(tx, {
      ...{ kind: "reply", inquiryId: null, messageRowId: null, notBefore },
      ...{ mail: mailTo(to), now: house.clock.now },
    }),
  )
const row = async (id: number) => (await house.db.read.select().from(outbox).where(eq(outbox.id, id)))[0]

describe("the outbox", () => {
  test("a mail leaves at its time, with the bytes that are kept", async () => {
    const id = await queue(undefined, house.clock.now + 20_000)
    await sendDue(house, transport)
    expect(sink.taken).toEqual([])
    house.clock.now += 20_000
    await sendDue(house, transport)
    const sent = await row(id)
    expect(sent).toMatchObject({ state: "sent", attempts: 1, lastError: null })
    expect(sink.taken.map(({ messageId, to }) => [messageId, to])).toEqual([
      ["<reply-1@region.example>", ["mli@vindrose-emballage.example"]],
    ])
    const normal = (raw: Buffer | undefined) => raw?.toString("latin1").replace(/\r?\n/g, "\n").trimEnd()
    expect(normal(sink.taken[0]?.raw)).toBe(normal(await house.blobs.read(sent?.sha256 ?? "")))
  })

  test.each<Trouble>([
    "drop-at-connect",
    "drop-at-mail",
    "drop-at-rcpt",
    "drop-in-data",
    "later-at-rcpt",
    "later-at-data",
  ])("%s: waits, tries again, and sends exactly once", async (trouble) => {
    const id = await queue()
    sink.trouble = () => trouble
    await sendDue(house, transport)
    expect(await row(id)).toMatchObject({ state: "queued", notBefore: house.clock.now + minutes(1) })
    await sendDue(house, transport)
    expect((await row(id))?.attempts).toBe(1)
    sink.trouble = () => null
    house.clock.now += minutes(1)
    await sendDue(house, transport)
    expect(await row(id)).toMatchObject({ state: "sent", attempts: 2 })
    expect(sink.taken.length).toBe(1)
  })

  test("a connection lost after the last byte sends the same Message-ID and the same bytes again", async () => {
    await queue()
    sink.trouble = () => "drop-after-data"
    await sendDue(house, transport)
    sink.trouble = () => null
    house.clock.now += minutes(1)
    await sendDue(house, transport)
    const [first, second] = sink.taken
    expect(sink.taken.length).toBe(2)
    expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  test.each<Trouble>(["never-at-rcpt", "never-at-data"])("%s: is not tried again", async (trouble) => {
    const id = await queue()
    sink.trouble = () => trouble
    await sendDue(house, transport)
    expect(await row(id)).toMatchObject({ state: "failed", lastError: expect.stringMatching(/^55[04] /) })
  })

  test("what never gets through is given up after three days, having waited 1, 2, 4 … minutes and at most 4 hours", async () => {
    expect([1, 2, 3, 4, 9, 12, 40].map(retryAfter)).toEqual([1, 2, 4, 8, 240, 240, 240].map(minutes))
    const id = await queue()
    const began = house.clock.now
    sink.trouble = () => "later-at-rcpt"
    for (let state = "queued"; state === "queued"; state = (await row(id))?.state ?? "gone") {
      house.clock.now = Math.max(house.clock.now, (await row(id))?.notBefore ?? 0)
      await sendDue(house, transport)
    }
    expect((await row(id))?.state).toBe("failed")
    expect(house.clock.now - began).toBeGreaterThan(days(3) - minutes(240))
    expect(house.clock.now - began).toBeLessThanOrEqual(days(3))
  })

  test("a mail nobody could write fails alone", async () => {
    const broken = await queue(["ikke en adresse"])
    const sound = await queue()
    await sendDue(house, transport)
    expect([(await row(broken))?.state, (await row(sound))?.state]).toEqual(["failed", "sent"])
  })

  test("without a mail server the mails lie in a folder, one file each, named by day and case", async () => {
    const folder = openTransport({ smtpUrl: null, dataDir: house.env.dataDir })
    const id = await queue()
    await sendDue(house, folder)
    expect((await row(id))?.state).toBe("sent")
    const outgoing = join(house.env.dataDir, "outgoing")
    expect(readdirSync(outgoing)).toEqual([`2026-11-23-H-2026-00042-${id}.eml`])
    expect(readFileSync(join(outgoing, readdirSync(outgoing)[0] ?? ""), "latin1")).toContain("<reply-1@region.example>")
  })
})
