import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { fold } from "#app/lib/fold.ts"
import { containsWords } from "#db/containing.server.ts"
import { settings } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

let house: TestHouse
beforeEach(() => {
  house = openTestHouse()
})
afterEach(() => house.close())

const keys = async () => (await house.db.read.select().from(settings)).map(({ key }) => key)
const put = (key: string) => house.db.write(async (tx) => void (await tx.insert(settings).values({ key, value: 1 })))

describe("db.write", () => {
  test("keeps all of a transaction or nothing of it", async () => {
    const broken = house.db.write(async (tx) => {
      await tx.insert(settings).values({ key: "half", value: 1 })
      throw new Error("stop")
    })
    await expect(broken).rejects.toThrow("stop")
    expect(await keys()).toEqual([])
    await put("after")
    expect(await keys()).toEqual(["after"])
  })

  test("lets one transaction in at a time, in the order they came", async () => {
    const seen: number[] = []
    await Promise.all(
      [1, 2, 3].map((n) =>
        house.db.write(async (tx) => {
          const before = await tx.select().from(settings)
          await tx.insert(settings).values({ key: String(n), value: n })
          seen.push(before.length)
        }),
      ),
    )
    expect(seen).toEqual([0, 1, 2])
  })

  test("refuses to be called within itself, since it would wait for ever", async () => {
    await expect(house.db.write(() => put("inner"))).rejects.toThrow("inside")
    await put("outer")
    expect(await keys()).toEqual(["outer"])
  })
})

test("db.read refuses to write", async () => {
  await expect((async () => house.db.read.insert(settings).values({ key: "x", value: 1 }))()).rejects.toThrow(
    "readonly",
  )
})

test("a change made through another connection moves the data version, and a look does not", async () => {
  const before = house.db.dataVersion()
  await keys()
  expect(house.db.dataVersion()).toBe(before)
  await put("x")
  expect(house.db.dataVersion()).not.toBe(before)
})

test("the same statement gives rows and columns by turns", async () => {
  await put("x")
  for (let n = 0; n < 3; n++) {
    expect(await house.db.read.select().from(settings).where(eq(settings.key, "x"))).toEqual([{ key: "x", value: 1 }])
    expect(await house.db.read.select({ key: settings.key }).from(settings)).toEqual([{ key: "x" }])
  }
})

describe("words are found", () => {
  test.each([
    ["Grønvang", "groenvang"],
    ["Aarhus", "Århus"],
    ["Malmö", "malmø"],
    ["Renée", "renee"],
  ])("%s by %s", (text, words) => expect(fold(text)).toBe(fold(words)))

  test("each somewhere in the columns, in any order; a quote or a percent sign is a letter like others", async () => {
    await put("Ærø 100%")
    const found = (words: string) =>
      house.db.read
        .select()
        .from(settings)
        .where(containsWords([settings.key], words))
    expect(await found("100% aeroe")).toHaveLength(1)
    expect(await found("aeroe 50")).toHaveLength(0)
    expect(await found("' or 1=1 --")).toHaveLength(0)
  })
})
