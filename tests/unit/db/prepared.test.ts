import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { amongGiven, asList, type Given, type Known, prepared, preparedByNulls } from "#db/prepared.server.ts"
import { settings } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await house.db.write((tx) => tx.insert(settings).values(["a", "b", "c"].map((key) => ({ key, value: 1 }))))
})
afterEach(() => house.close())

const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key).join("")

test("a query differs by which of its values are null, and takes the others anew each time", async () => {
  const named = preparedByNulls((tx, { key }: Known<{ key: string | null }>) =>
    tx
      .select({ key: settings.key })
      .from(settings)
      .where(key === null ? undefined : eq(settings.key, key)),
  )
  const { read } = house.db
  for (const [key, found] of [
    ["a", "a"],
    [null, "abc"],
    ["b", "b"],
    [null, "abc"],
    ["a", "a"],
  ] as const)
    expect(keysOf(await named(read, { key }))).toBe(found)
})

test("each connection has its own: within a transaction it sees what is not yet kept", async () => {
  const all = prepared((tx) => tx.select({ key: settings.key }).from(settings))
  expect(keysOf(await all(house.db.read, {}))).toBe("abc")
  await house.db.write(async (tx) => {
    await tx.insert(settings).values({ key: "d", value: 1 })
    expect(keysOf(await all(tx, {}))).toBe("abcd")
    expect(keysOf(await all(house.db.read, {}))).toBe("abc")
  })
})

test("a list is one value, however long", async () => {
  const among = prepared((tx, { keys }: Given<{ keys: string }>) =>
    tx.select({ key: settings.key }).from(settings).where(amongGiven(settings.key, keys)),
  )
  for (const keys of [["c"], [], ["a", "b", "x"]])
    expect(keysOf(await among(house.db.read, { keys: asList(keys) }))).toBe(keys.filter((key) => key !== "x").join(""))
})
