import { readFileSync } from "node:fs"
import Database from "better-sqlite3"
import { eq } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { holds, readQuery } from "#app/search/query.ts"
import { recognise } from "#app/search/recognise.ts"
import { databaseFile } from "#app/services.server.ts"
import { migrateDb, reindexDb } from "#db/client.server.ts"
import { inquiries, messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addCase, finder, viewerOf } from "./support.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

const staff = viewerOf("staff", 1, 2)
const find = async (text: string) => (await finder(house, staff, text)).inquiries
function raw(work: (connection: Database.Database) => void) {
  const connection = new Database(databaseFile(house.env))
  // Lets the index's own tables be damaged.
  connection.unsafeMode(true)
  work(connection)
  connection.close()
}

describe("whatever is typed", () => {
  test("is words, never FTS5 or SQL: no query fails, and none finds what does not hold its words", async () => {
    await house.db.write((tx) => addCase(tx, { subject: "Forlængelse af arbejdsfordeling", mail: "near or not and" }))
    const scraps = fc.constantFrom(
      ...[
        '"',
        "*",
        "NEAR(",
        "NEAR",
        "-",
        "OR",
        "AND",
        "NOT",
        "^",
        ":",
        "subject:",
        "{subject text}",
        "(",
        ")",
        "+",
        "'",
      ],
      ...[
        "; drop table inquiries; --",
        "' or 1=1 --",
        "%",
        "_",
        "\\",
        "\u0000",
        "\uE000u1",
        "»",
        "“",
        "arbejdsford",
        "42",
        "ø",
        "İ",
      ],
    )
    const typed = fc.oneof(
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(" ")),
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    )
    const written = "H-2026 Forlængelse af arbejdsfordeling near or not and"
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { inquiries: found } = await finder(house, staff, text)
        if (found.length > 0 && !recognise(text).inquiry) expect(holds(readQuery(text), written)).toBe(true)
      }),
      { numRuns: 150 },
    )
    expect(await find("NEAR or NOT")).toHaveLength(1)
    expect(await house.db.read.$count(inquiries)).toBe(1)
  }, 120_000)

  test("finds each word of what was written, by the word and by its beginning", async () => {
    const word = fc.stringMatching(/^[a-zæøåÆØÅéü]{3,14}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), async (said) => {
        const { id, number } = await house.db.write((tx) => addCase(tx, { mail: said.join(", ") }))
        for (const each of said) {
          expect(await find(each.toUpperCase())).toContain(number)
          expect(await find(each.slice(0, 3))).toContain(number)
        }
        expect(await find(`"${said.join(" ")}"`)).toContain(number)
        await house.db.write(async (tx) => {
          await tx.delete(messages).where(eq(messages.inquiryId, id))
          await tx.delete(inquiries).where(eq(inquiries.id, id))
        })
      }),
      { numRuns: 25 },
    )
  })
})

describe("the index", () => {
  test("is made by the migration for a house that was there before it", async () => {
    const plain = await house.db.write((tx) => addCase(tx, { subject: "Rådsmøde", mail: "dagsorden" }))
    await house.db.write((tx) => addCase(tx, { mail: "dagsorden", confidentiality: "confidential", unitId: 1 }))
    raw((connection) => {
      const parts = connection
        .prepare(
          "select type, name from sqlite_master where name like 'search%' and (type = 'trigger' or sql like '%virtual%' or name in ('search_changes', 'search_spellings'))",
        )
        .all() as { type: string; name: string }[]
      for (const { type, name } of parts) connection.exec(`drop ${type} ${name}`)
      // By itself: the migrations after it know nothing of the index, and have been run.
      const migration = new URL("../../../db/migrations/0001_search.sql", import.meta.url)
      connection.exec(readFileSync(migration, "utf8").replaceAll("--> statement-breakpoint", ""))
    })
    migrateDb(databaseFile(house.env))
    expect(await find("rådsmøde")).toEqual([plain.number])
    expect(await find("dagsorden")).toEqual([plain.number])
  })

  test("that is damaged stops no work; verify tells of it, and reindex puts it right", async () => {
    const before = await house.db.write((tx) => addCase(tx, { mail: "det første" }))
    raw((connection) => connection.exec("update search_messages_data set block = x'ffffff' where id = 10"))
    const after = await house.db.write((tx) => addCase(tx, { mail: "det andet" }))
    expect((await verifyHouse(house)).faults.join("\n")).toMatch(/search/)
    reindexDb(databaseFile(house.env))
    expect((await verifyHouse(house)).faults).toEqual([])
    expect(await find("første")).toEqual([before.number])
    expect(await find("andet")).toEqual([after.number])
  })
})
