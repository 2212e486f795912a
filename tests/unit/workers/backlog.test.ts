import { asc } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { type FileMail, openIntake } from "#app/mail/intake.server.ts"
import { storeArrivals } from "#app/mail/ledger.server.ts"
import { openParsePool, type ParsePool } from "#app/mail/parse-pool.server.ts"
import { readMail } from "#app/mail/reading.server.ts"
import { inboundMail, inquiries, messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, rawMail } from "#tests/support/mail.ts"
import { filing } from "#workers/filing.ts"

/** As many as one transaction takes. */
const FULL = 64

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

const subjects = Array.from({ length: FULL }, (_, n) => `Ansøgning nummer ${n}`)
const brief = (n: number) =>
  rawMail({ subject: subjects[n], from: `Bo Holm <bo@firma${n}.example>`, messageId: `<${n}@x.example>` }, house.now())
const store = (mails: Buffer[]) =>
  storeArrivals(
    house,
    mails.map((content) => ({ mailboxId: null, source: "door" as const, content })),
  )
const states = async () =>
  (await house.db.read.select().from(inboundMail).orderBy(asc(inboundMail.id))).map(({ state }) => state)
const cases = () => house.db.read.select().from(inquiries).orderBy(asc(inquiries.id))

test("one mail that can't be filed takes nothing from the 63 of its transaction, and leaves no trace until it can", async () => {
  await store(subjects.map((_, n) => brief(n)))
  let cursed: string | undefined = subjects[40]
  const real = filing(house)
  /** Fails when all of its rows are written already. */
  const file: FileMail = async (tx, entry, mail) => {
    const filed = await real(tx, entry, mail)
    if (mail.subject === cursed) throw new Error("cursed")
    return filed
  }
  const intake = openIntake(house, { parse: readMail }, file)
  await intake.takeIn()
  expect(await states()).toEqual(subjects.map((_, n) => (n === 40 ? "stored" : "filed")))
  expect((await cases()).map(({ subject }) => subject)).toEqual(subjects.filter((subject) => subject !== cursed))

  cursed = undefined
  house.clock.now += 5_000
  await intake.takeIn()
  expect((await cases()).map(({ subject }) => subject).sort()).toEqual([...subjects].sort())
  const numbers = (await cases()).map(({ number }) => number)
  expect(numbers).toEqual(subjects.map((_, n) => `H-2026-${String(n + 1).padStart(5, "0")}`))
  expect(await house.db.read.$count(messages)).toBe(FULL)
  expect((await verifyHouse(house)).faults).toEqual([])
})

test("a mail that takes the parser's process down becomes a case to be looked at; the 63 around it are read whole", async () => {
  const pool: ParsePool = openParsePool({ memoryMb: 32 })
  try {
    const huge = Buffer.concat([brief(40), Buffer.from("ord – og mere\r\n".repeat(700_000))])
    await store(subjects.map((_, n) => (n === 40 ? huge : brief(n))))
    await openIntake(house, pool, filing(house)).takeIn()
    expect((await cases()).map(({ subject, needsLook }) => [subject, needsLook])).toEqual(
      subjects.map((subject, n) => [subject, n === 40 ? ["unparsable"] : []]),
    )
    const texts = (await house.db.read.select().from(messages).orderBy(asc(messages.id))).map(({ text }) => text)
    expect(texts.filter((text) => text.includes("Hvilken blanket")).length).toBe(FULL - 1)
  } finally {
    await pool.close()
  }
}, 120_000)
