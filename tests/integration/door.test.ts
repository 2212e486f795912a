import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { asc } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openDoor } from "#app/mail/door.server.ts"
import { inboundMail, mailboxes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail } from "#tests/support/mail.ts"
import { converse, pushThrough } from "#tests/support/workers.ts"

let house: TestHouse
let close: () => Promise<void>
let port = 0
let ids: Record<string, number>

beforeEach(async () => {
  house = openTestHouse()
  const values = ["henvendelse", "presse"].map((name) => ({
    address: `${name}@region.example`,
    name,
    source: "door" as const,
    createdAt: 0,
  }))
  const rows = await house.db.write((tx) => tx.insert(mailboxes).values(values).returning())
  ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]))
  const door = await openDoor(house, { host: "127.0.0.1", port: 0, onStored: () => undefined })
  port = door.port
  close = door.close
})
afterEach(async () => {
  await close()
  house.close()
})

const ledger = () => house.db.read.select().from(inboundMail).orderBy(asc(inboundMail.id))
const upTo = (...lines: string[]) => [
  "EHLO mta.example",
  "MAIL FROM:<a@b.example>",
  "RCPT TO:<henvendelse@region.example>",
  ...lines,
]

describe("the mail door", () => {
  test("says 250 when the bytes are on the disk as they came, and not before", async () => {
    const raw = rawMail({ subject: "Blåbærgrød", text: "Hej\r\n.\r\n..\r\nslut" }, Date.now())
    await pushThrough(port, raw, "henvendelse@region.example")
    const [entry] = await ledger()
    expect(entry).toMatchObject({
      ...{ state: "stored", source: "door", mailboxId: ids.henvendelse, size: raw.length },
      ...{ envelopeFrom: "mli@vindrose-emballage.example", envelopeTo: ["henvendelse@region.example"] },
    })
    expect((await house.blobs.read(entry?.sha256 ?? "")).equals(raw)).toBe(true)
  })

  test("gives each mailbox that was written to its row, and one it does not know to the first", async () => {
    const raw = rawMail({}, Date.now())
    await pushThrough(port, raw, "Presse@Region.example, henvendelse@region.example")
    expect((await ledger()).map(({ mailboxId }) => mailboxId)).toEqual([ids.henvendelse, ids.presse])
    await pushThrough(port, raw, "nogen@andet.example")
    expect((await ledger()).at(-1)?.mailboxId).toBe(ids.henvendelse)
  })

  test("with no mailbox at all the mail is kept all the same", async () => {
    await house.db.write((tx) => tx.delete(mailboxes))
    await pushThrough(port, rawMail({}, Date.now()))
    expect((await ledger()).map(({ mailboxId }) => mailboxId)).toEqual([null])
  })

  test("a fault of ours is 451, so that the sender's server tries again", async () => {
    for (const name of readdirSync(join(house.env.dataDir, "blobs")))
      rmSync(join(house.env.dataDir, "blobs", name), { recursive: true })
    const answers = await converse(port, upTo("DATA", "Subject: x\r\n\r\nHej\r\n.", "QUIT"))
    expect(answers.at(-2)).toMatch(/^451 /)
    expect(await ledger()).toEqual([])
  })

  test("a mail over 35 MB is refused by its announced size, and by its real one", async () => {
    expect(
      (await converse(port, ["EHLO mta.example", "MAIL FROM:<a@b.example> SIZE=36000000", "QUIT"])).at(-2),
    ).toMatch(/^552 /)
    const line = `${"A".repeat(998)}\r\n`
    const answers = await converse(port, upTo("DATA", `Subject: x\r\n\r\n${line.repeat(35_100)}.`, "QUIT"))
    expect(answers.at(-2)).toMatch(/^552 /)
    expect(await ledger()).toEqual([])
  })

  test("the null return path of a bounce is kept", async () => {
    const lines = ["EHLO mta.example", "MAIL FROM:<>", "RCPT TO:<henvendelse@region.example>", "DATA"]
    await converse(port, [...lines, "Subject: x\r\n\r\nHej\r\n.", "QUIT"])
    expect((await ledger())[0]?.envelopeFrom).toBe("")
  })

  test("speaks LMTP where it is set so, with one answer for each recipient", async () => {
    const lmtp = await openDoor(house, { host: "127.0.0.1", port: 0, lmtp: true, onStored: () => undefined })
    const rcpt = ["RCPT TO:<henvendelse@region.example>", "RCPT TO:<presse@region.example>"]
    const lines = ["LHLO mta.example", "MAIL FROM:<a@b.example>", ...rcpt, "DATA", "Subject: x\r\n\r\nHej\r\n."]
    const answers = await converse(lmtp.port, lines)
    expect(answers.at(-1)).toMatch(/^250 /)
    expect((await ledger()).length).toBe(2)
    await lmtp.close()
  })
})
