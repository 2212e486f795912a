import { eq, getTableColumns, getTableName } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { referencesTo } from "#app/stakeholders/duplicates/references.server.ts"
import { unmergeParties } from "#app/stakeholders/duplicates/unmerging.server.ts"
import { organisations, people, users } from "#db/schema/index.ts"
import { allTables, dump, foreignColumns, plantRow } from "#tests/support/doubles/register.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

const kinds = [
  { kind: "person", target: people },
  { kind: "organisation", target: organisations },
] as const

let house: TestHouse
beforeEach(() => {
  house = openTestHouse()
})
afterEach(() => house.close())

const columns = kinds.flatMap(({ kind, target }) =>
  allTables().flatMap((table) =>
    [...foreignColumns(table)]
      // What has one row for each party stays with that one.
      .filter(([key, other]) => other === target && !getTableColumns(table)[key]?.primary)
      .map(([key]) => ({ kind, target, table, key, name: `${getTableName(table)}.${key}` })),
  ),
)

describe("whatever points at a party", () => {
  test("says so by a foreign key, so that a merge knows of it", () => {
    const without = allTables().flatMap((table) =>
      Object.keys(getTableColumns(table))
        .filter((key) => /(?:^|[a-z])(?:person|organisation)Id$/i.test(key) && !foreignColumns(table).has(key))
        .map((key) => `${getTableName(table)}.${key}`),
    )
    expect(without).toEqual([])
  })

  test.each(kinds)("is known of, column by column: $kind", ({ kind }) => {
    const known = referencesTo(kind).map(({ name, key }) => `${name}.${key}`)
    expect(known.sort()).toEqual(
      columns
        .filter((each) => each.kind === kind)
        .map(({ name }) => name)
        .sort(),
    )
  })

  test.each(columns)("$name moves with the merge, and back with its undoing", async ({ kind, target, table, key }) => {
    const { db, clock } = house
    const actor = await db.write(async (tx) => {
      const user = await plantRow(tx, users)
      return { userId: Number(user.id), now: clock.now }
    })
    const [keptId, doubleId, row] = await db.write(async (tx) => {
      const kept = await plantRow(tx, target, { name: "Mette Lindhjem" })
      const double = await plantRow(tx, target, { name: "Lindhjem, Mette" })
      return [Number(kept.id), Number(double.id), await plantRow(tx, table, { [key]: double.id })] as const
    })
    const before = await dump(db.read)
    const pointers = async () => {
      const rows = (await db.read.select().from(table)) as Record<string, unknown>[]
      return rows.filter((each) => ("id" in row ? each.id === row.id : true)).map((each) => each[key])
    }
    const merge = await mergeParties(db, actor, { kind, keptId, doubleId })
    expect(await pointers()).toEqual([keptId])
    await unmergeParties(db, actor, merge)
    expect(await dump(db.read)).toEqual(before)
    const [double] = await db.read.select().from(target).where(eq(target.id, doubleId))
    expect(double?.mergedIntoId).toBeNull()
  })
})
