import { noNeed } from "#app/deadlines/need.ts"
import { formatInquiryNumber, type InquiryStatus } from "#app/inquiries/inquiry.ts"
import { openRandom, type Random } from "#app/lib/random.ts"
import { type Db, migrateDb, openDb, type Tx } from "#db/client.server.ts"
import {
  addresses,
  affiliations,
  contacts,
  inquiries,
  inquiryNumbers,
  messages,
  notes,
  organisations,
  people,
  settings,
  units,
  users,
} from "#db/schema/index.ts"
import { insertAll } from "../seed/insert.ts"
import { invent, type Writer } from "./text.ts"

const DAY = 86_400_000
const NOW = Date.parse("2026-11-23T10:00:00+01:00")
/** Messages a transaction. */
const STEP = 20_000
const UNITS = 8
const USERS = 60

/** Shares of the whole, per message: as an authority's years leave them. */
const share = { inquiries: 1 / 3, organisations: 1 / 50, people: 1 / 10, notes: 1 / 8, contacts: 1 / 8 }

/**
 * A house of that many messages, in a file that is kept: a second run uses the first one's. Everything goes in through
 * the triggers and the index, as mail does.
 */
export async function seedHouse(file: string, count: number, say: (line: string) => void): Promise<Db> {
  migrateDb(file)
  const db = openDb(file)
  const [done] = await db.read.select().from(settings)
  if (done?.key === "bench.seeded") return db
  const random = openRandom(42)
  const writer = invent(random)
  const began = performance.now()
  await db.write((tx) => addHouse(tx, random, writer, count))
  const sent = { messages: 0, inquiries: 0 }
  while (sent.messages < count) {
    await db.write((tx) => addCases(tx, random, writer, count, sent))
    const rate = Math.round((sent.messages / (performance.now() - began)) * 1000)
    say(`${sent.messages} messages, ${rate} a second`)
  }
  await db.write(async (tx) => void (await tx.insert(settings).values({ key: "bench.seeded", value: count })))
  return db
}

async function addHouse(tx: Tx, random: Random, writer: Writer, count: number) {
  const some = <T>(n: number, make: (index: number) => T) => Array.from({ length: Math.ceil(n) }, (_, n) => make(n))
  const n = { organisations: count * share.organisations, people: count * share.people }
  await tx.insert(units).values(some(UNITS, (n) => ({ name: `Enhed ${n}` })))
  await tx.insert(users).values(
    some(USERS, (n) => ({
      ...{ email: `bruger${n}@region.example`, name: writer.person(), initials: `B${n}`, createdAt: NOW },
      ...{ role: "staff" as const, unitId: 1 + (n % UNITS) },
    })),
  )
  await tx.insert(inquiryNumbers).values(some(10, (n) => ({ year: 2017 + n, last: count })))
  await insertAll(
    tx,
    organisations,
    some(n.organisations, () => ({
      name: writer.organisation(),
      cvr: String(random.int(1e7, 99999999)),
      createdAt: 0,
    })),
  )
  await insertAll(
    tx,
    people,
    some(n.people, () => ({ name: writer.person(), createdAt: 0 })),
  )
  await insertAll(
    tx,
    addresses,
    some(n.people, (n) => {
      const phone = String(random.int(20000000, 99999999))
      const mail = `person${n}@firma${random.int(1, 999)}.example`
      return [
        { kind: "phone" as const, value: phone, lookup: `+45${phone}`, personId: n + 1, createdAt: 0 },
        { kind: "mail" as const, value: mail, lookup: mail, personId: n + 1, createdAt: 0 },
      ]
    }).flat(),
  )
  await insertAll(
    tx,
    affiliations,
    some(n.people, (index) => ({
      personId: index + 1,
      organisationId: random.int(1, Math.ceil(n.organisations)),
      role: writer.role(),
    })),
  )
}

/** Cases of one to eight mails, three on average, spread over ten years; the last of them are open. */
async function addCases(
  tx: Tx,
  random: Random,
  writer: Writer,
  count: number,
  sent: { messages: number; inquiries: number },
) {
  const cases: (typeof inquiries.$inferInsert)[] = []
  const mails: (typeof messages.$inferInsert)[] = []
  const noted: (typeof notes.$inferInsert)[] = []
  const called: (typeof contacts.$inferInsert)[] = []
  while (mails.length < STEP && sent.messages + mails.length < count) {
    const id = ++sent.inquiries
    const at = NOW - Math.round((1 - (sent.messages + mails.length) / count) * 3650) * DAY + random.int(0, DAY)
    const open = at > NOW - 60 * DAY && random.chance(0.5)
    const status: InquiryStatus = open ? "open" : "closed"
    const subject = writer.subject()
    const personId = random.int(1, Math.ceil(count * share.people))
    cases.push({
      ...{ id, subject, status, channel: "mail", topic: "other", need: noNeed, personId },
      number: formatInquiryNumber(new Date(at).getFullYear(), id),
      confidentiality: random.chance(0.07) ? "confidential" : "normal",
      ...{ unitId: random.int(1, UNITS), assigneeId: random.int(1, USERS), organisationId: null },
      ...{ receivedAt: at, updatedAt: at, dueAt: open ? NOW + DAY : null, closedAt: open ? null : at + 5 * DAY },
    })
    const from = { name: writer.person(), address: `person${personId}@firma${random.int(1, 999)}.example` }
    let history = ""
    for (let n = Math.min(8, 1 + Math.floor(-Math.log(1 - random.next()) * 2)); n > 0; n--) {
      const text = writer.mail(from.name)
      mails.push({
        ...{ inquiryId: id, direction: random.chance(0.6) ? "in" : "out", messageId: `<${id}.${n}@bench.example>` },
        ...{ from, subject, text: text + history, sentAt: at, at },
      })
      history = `\n\nDen 1. maj 2026 kl. 10.15 skrev ${from.name} <${from.address}>:\n> ${text.replaceAll("\n", "\n> ")}`
    }
    if (random.chance(share.notes * 3))
      noted.push({ inquiryId: id, authorId: random.int(1, USERS), text: writer.note(), at })
    if (random.chance(share.contacts * 3))
      called.push({
        ...{ channel: "phone", direction: "in", at, personId, userId: random.int(1, USERS), summary: writer.note() },
        inquiryId: random.chance(0.3) ? id : null,
      })
  }
  await insertAll(tx, inquiries, cases)
  await insertAll(tx, messages, mails)
  await insertAll(tx, notes, noted)
  await insertAll(tx, contacts, called)
  sent.messages += mails.length
}
