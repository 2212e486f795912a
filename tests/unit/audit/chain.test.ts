import { eq, gt } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { checkChain, checkChainDaily, findChainCheck } from "#app/audit/chain.server.ts"
import { genesis, hashOf, recordEvents } from "#app/audit/record.server.ts"
import { events } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

const DAY = 86_400_000
let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await write(5)
})
afterEach(() => house.close())

const write = (many: number) =>
  house.db.write((tx) =>
    recordEvents(
      tx,
      { userId: null, now: house.clock.now },
      Array.from({ length: many }, () => ({ subject: "user", subjectId: 0, type: "sign-in-failed" })),
    ),
  )
const check = () => checkChain(house.db, house.clock.now)

test("is walked once a day by itself, and what was found is remembered", async () => {
  expect(await findChainCheck(house.db.read)).toBeNull()
  const found = await checkChainDaily(house.db, house.clock.now)
  expect(found).toMatchObject({ at: house.clock.now, brokenAt: null })
  expect(await findChainCheck(house.db.read)).toEqual(found)
  expect(await checkChainDaily(house.db, house.clock.now)).toBeNull()
  await write(2)
  const next = await checkChainDaily(house.db, house.clock.now + DAY)
  expect(next).toMatchObject({ at: house.clock.now + DAY, lines: (found?.lines ?? 0) + 2, brokenAt: null })
})

test("breaks at the line that was changed, and stays broken at the next walk", async () => {
  const { lines } = await check()
  const changed = lines - 2
  await house.db.write((tx) => tx.update(events).set({ subjectId: 7 }).where(eq(events.id, changed)))
  expect(await check()).toMatchObject({ brokenAt: changed })
  expect(await check()).toMatchObject({ brokenAt: changed })
})

test("breaks where the last lines were cut off, though the rest fit each other", async () => {
  const { end } = await check()
  await house.db.write((tx) => tx.delete(events).where(gt(events.id, (end?.id ?? 0) - 2)))
  expect(await check()).toMatchObject({ brokenAt: end?.id })
  const { faults } = await verifyHouse(house)
  expect(faults).toEqual([`audit log: the chain breaks at event ${end?.id}; it or one before it was changed`])
})

test("breaks where every line was bound anew after a change", async () => {
  const { end } = await check()
  const rows = await house.db.read.select().from(events).orderBy(events.id)
  let previous = genesis
  for (const row of rows) {
    const forged = { ...row, subjectId: 7 }
    previous = hashOf(previous, forged)
    const set = { subjectId: 7, hash: previous }
    await house.db.write((tx) => tx.update(events).set(set).where(eq(events.id, row.id)))
  }
  expect(await check()).toMatchObject({ brokenAt: end?.id })
})
