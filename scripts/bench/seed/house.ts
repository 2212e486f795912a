import { eq } from "drizzle-orm"
import { seedReference } from "#app/admin/reference.server.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import type { DeadlineRule } from "#app/deadlines/policy.ts"
import { calendarAround, loadCalendarSettings, loadRules } from "#app/deadlines/queries.server.ts"
import { openRandom, type Random } from "#app/lib/random.ts"
import { databaseFile } from "#app/services.server.ts"
import { type Db, migrateDb, openDb, type Tx } from "#db/client.server.ts"
import {
  inquiries,
  inquiryDeadlines,
  inquiryNumbers,
  inquiryPauses,
  organisations,
  people,
  settings,
  units,
  users,
} from "#db/schema/index.ts"
import { invent, type Writer } from "../search/text.ts"
import { inventCase } from "./cases.ts"
import { insertAll } from "./insert.ts"

/** The moment all of it ends at. */
export const seededUntil = Date.parse("2026-11-23T10:00:00+01:00")
const YEARS = 10
const STEP = 10_000
const UNITS = 8
const USERS = 60
const seededKey = "bench.seeded"

/** What cases are drawn from. */
export type House = {
  rules: DeadlineRule[]
  calendar: Calendar
  writer: Writer
  units: number[]
  users: number[]
  people: number
  organisations: number
}

/** A house of that many cases in a data folder that is kept. Everything goes in through `db.write`, as it does in use. */
export async function seedHouse(folder: string, cases: number, say: (line: string) => void): Promise<Db> {
  const file = databaseFile({ dataDir: folder })
  migrateDb(file)
  const db = openDb(file)
  const kept = await db.read.select().from(settings)
  const seeded = kept.find(({ key }) => key === seededKey)?.value as { cases: number; done: number } | undefined
  if (seeded && seeded.cases !== cases) throw new Error(`${folder} holds a house of ${seeded.cases} cases`)
  if (!seeded) {
    await seedReference(db, seededUntil)
    await db.write((tx) => addPlaces(tx, openRandom(41), cases))
  }
  const house = await loadHouse(db, cases)
  const began = performance.now()
  const first = seeded?.done ?? 0
  for (let done = first; done < cases; ) {
    const upTo = Math.min(cases, done + STEP)
    await db.write((tx) => addCases(tx, house, openRandom(42 + done), { after: done, upTo, cases }))
    done = upTo
    const rate = Math.round(((done - first) / (performance.now() - began)) * 1000)
    say(`${done} cases, ${rate} a second`)
  }
  return db
}

async function addPlaces(tx: Tx, random: Random, cases: number) {
  const writer = invent(random)
  const some = <T>(n: number, make: (index: number) => T) => Array.from({ length: Math.ceil(n) }, (_, n) => make(n))
  await tx.insert(units).values(some(UNITS, (n) => ({ name: `Enhed ${n + 1}` })))
  await tx.insert(users).values(
    some(USERS, (n) => ({
      ...{ email: `bruger${n}@region.example`, name: `${writer.person()} ${n}`, initials: `B${n}` },
      ...{ role: n === 0 ? ("management" as const) : ("staff" as const), unitId: 2 + (n % UNITS), createdAt: 0 },
    })),
  )
  await insertAll(
    tx,
    organisations,
    some(cases / 50, () => ({ name: writer.organisation(), createdAt: 0 })),
  )
  await insertAll(
    tx,
    people,
    some(cases / 10, () => ({ name: writer.person(), createdAt: 0 })),
  )
  await tx.insert(inquiryNumbers).values(some(YEARS + 1, (n) => ({ year: 2026 - n, last: cases })))
  await tx.insert(settings).values({ key: seededKey, value: { cases, done: 0 } })
}

async function loadHouse(db: Db, cases: number): Promise<House> {
  const since = seededUntil - YEARS * 366 * 86_400_000
  const ids = async (table: typeof units | typeof users) =>
    (await db.read.select({ id: table.id }).from(table)).map(({ id }) => id)
  return {
    rules: await loadRules(db.read),
    calendar: calendarAround(await loadCalendarSettings(db.read), seededUntil, since),
    writer: invent(openRandom(40)),
    units: await ids(units),
    users: await ids(users),
    people: Math.ceil(cases / 10),
    organisations: Math.ceil(cases / 50),
  }
}

async function addCases(
  tx: Tx,
  house: House,
  random: Random,
  { after, upTo, cases }: { after: number; upTo: number; cases: number },
) {
  const rows = Array.from({ length: upTo - after }, (_, n) => {
    const id = after + n + 1
    const receivedAt = seededUntil - Math.round((1 - id / cases) * YEARS * 365.25 * 86_400_000)
    // Two in a hundred are open: of the last year's, the newer the more.
    const openShare = Math.max(0, (id / cases - 0.9) / 0.1) ** 4
    return inventCase(house, random, { id, receivedAt, now: seededUntil, openShare })
  })
  await insertAll(
    tx,
    inquiries,
    rows.map(({ inquiry }) => inquiry),
  )
  await insertAll(
    tx,
    inquiryDeadlines,
    rows.flatMap(({ deadlines }) => deadlines),
  )
  await insertAll(
    tx,
    inquiryPauses,
    rows.flatMap(({ pauses }) => pauses),
  )
  await tx
    .update(settings)
    .set({ value: { cases, done: upTo } })
    .where(eq(settings.key, seededKey))
}
