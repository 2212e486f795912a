import { afterAll, beforeAll, expect, test } from "vitest"
import { getImport } from "#app/stakeholders/imports/queries.server.ts"
import { people } from "#db/schema/index.ts"
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
  const { missing, doubles, badDates, badMails } = list.faults
  const { id, counts } = await check(house, "liste.csv", list.bytes)
  const { reading, fields } = await getImport(house.db.read, id)
  expect(reading).toMatchObject({ encoding: "windows-1252", delimiter: ";", header: { first: 2, rows: 2 } })
  expect(Object.values(fields)).toEqual([
    ...["organisation", "cvr", "municipality", "agreementFrom"],
    ...["name", "role", "mail", "phone"],
  ])
  const fail = missing + badDates + badMails
  expect(counts).toEqual({ fail, skip: doubles, same: 0, update: 0, create: list.rows - fail - doubles })
  expect(await allParties(house)).toEqual(before)

  expect(await run(house, id)).toEqual(counts)
  expect(await house.db.read.$count(people)).toBe(counts.create)
  await undo(house, id)
  expect(await allParties(house)).toEqual(before)
}, 240_000)
