import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { roles } from "#app/auth/roles.ts"
import { listRecent } from "#app/search/recent.server.ts"
import { inquiries, units, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addCase, finder, viewerOf } from "./support.ts"

/*
 * Every role, in the case's unit, in another and in none, having the case or not: what of a confidential case is found
 * by its number, subject, mail, note and call. By the rule as product.md § 4 says it, written once more here.
 */

let house: TestHouse
let secret: { id: number; number: string }
let plain: { id: number; number: string }
const unit = { own: 1, other: 2 }
const words = {
  subject: "lukningsplan",
  mail: "maskinhallen",
  note: "borgmesteren",
  call: "formanden",
  from: "Hemmelig Holm",
}

beforeAll(async () => {
  house = openTestHouse()
  await furnish(house)
  ;[secret, plain] = await house.db.write(async (tx) => [
    await addCase(tx, { ...words, confidentiality: "confidential", unitId: unit.own, assigneeId: 2 }),
    await addCase(tx, { ...words, unitId: unit.own }),
  ])
})
afterAll(() => house.close())

const viewers = roles.flatMap((role) =>
  [null, unit.own, unit.other].flatMap((unitId) =>
    [1, 2].map((id) => ({ role, unitId, id, may: role === "management" || unitId === unit.own || id === 2 })),
  ),
)

describe("a confidential case", () => {
  test.each(viewers)("is found by $role of unit $unitId as user $id: $may", async ({ role, unitId, id, may }) => {
    const viewer = viewerOf(role, id, unitId)
    const both = may ? [plain.number, secret.number] : [plain.number]
    for (const text of ["lukningsplan", "maskinhal", "borgmester", "hemmelig", '"lukningsplan"']) {
      const found = await finder(house, viewer, text)
      expect(found.inquiries.toSorted(), text).toEqual(both.toSorted())
      expect(found.totals[0], text).toBe(both.length)
    }
    expect((await finder(house, viewer, "formanden")).totals[3]).toBe(both.length)
    expect((await finder(house, viewer, secret.number)).inquiries.includes(secret.number)).toBe(may)
    const recent = await listRecent(house.db.read, viewer, [`/inquiries/${secret.number}`])
    expect(recent).toHaveLength(may ? 1 : 0)
  })

  test("comes and goes as it is made confidential, given to another unit or colleague, and opened again", async () => {
    const stranger = viewerOf("staff", 1, unit.other)
    const seen = async () => {
      const found = await finder(house, stranger, "maskinhallen")
      expect(found.totals[0]).toBe(found.inquiries.length)
      return found.inquiries.includes(secret.number)
    }
    const change = (set: Partial<typeof inquiries.$inferInsert>) =>
      house.db.write((tx) => tx.update(inquiries).set(set).where(eq(inquiries.id, secret.id)))
    expect(await seen()).toBe(false)
    await change({ unitId: unit.other })
    expect(await seen()).toBe(true)
    await change({ unitId: unit.own })
    expect(await seen()).toBe(false)
    await change({ assigneeId: 1 })
    expect(await seen()).toBe(true)
    await change({ assigneeId: 2 })
    expect(await seen()).toBe(false)
    await change({ confidentiality: "normal" })
    expect(await seen()).toBe(true)
    await change({ confidentiality: "confidential" })
    expect(await seen()).toBe(false)
  })

  test("is not told apart by units and colleagues whose numbers begin alike", async () => {
    await house.db.write(async (tx) => {
      await tx.insert(units).values({ id: 11, name: "Elleve" })
      await tx.insert(users).values({
        ...{ id: 21, email: "x@region.example", name: "X", initials: "X", role: "staff", createdAt: 0 },
      })
    })
    expect((await finder(house, viewerOf("staff", 21, 11), "maskinhallen")).inquiries).toEqual([plain.number])
    expect((await finder(house, viewerOf("staff", 21, 11), "u1 a2")).inquiries).toEqual([])
  })
})
