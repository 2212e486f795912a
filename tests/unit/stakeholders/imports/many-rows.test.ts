import { afterAll, beforeAll, expect, test } from "vitest"
import { getImport, listFates } from "#app/stakeholders/imports/queries.server.ts"
import { strangeList } from "#tests/support/strange-list.ts"
import { allParties, check, type ImportHouse, openImportHouse, run, undo } from "./run.ts"

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.close())

test("ten thousand rows as offices keep them are judged, taken in and taken back to the letter", async () => {
  const before = await allParties(house)
  const list = strangeList(10_000)
  const t0 = performance.now()
  const { id, counts } = await check(house, "liste.csv", list.bytes)
  const t1 = performance.now()
  const { reading, rows, fields } = await getImport(house.db.read, id)
  console.log(reading.encoding, reading.delimiter, reading.header, reading.headers, fields, counts, list.faults)
  const done = await run(house, id)
  const t2 = performance.now()
  await undo(house, id)
  const t3 = performance.now()
  console.log(t1 - t0, t2 - t1, t3 - t2, done, await getImport(house.db.read, id).then((r) => [r.status, r.done]))
  console.log(
    (await listFates(house.db.read, id, { verdict: "fail", limit: 5, offset: 0 })).map((r) => JSON.stringify(r)),
  )
  console.log(
    (await listFates(house.db.read, id, { verdict: "update", limit: 5, offset: 0 })).map((r) => JSON.stringify(r)),
  )
  expect(await allParties(house)).toEqual(before)
  expect(rows).toBe(list.rows)
}, 120_000)
