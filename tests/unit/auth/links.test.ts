import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createSignInLink, getSignInLink, offerFirstAdministrator, takeSignInLink } from "#app/auth/links.server.ts"
import { signInLinks, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson } from "#tests/support/people.ts"

const HOUR = 3_600_000
let house: TestHouse
beforeEach(() => {
  house = openTestHouse()
})
afterEach(() => house.close())

const system = () => ({ userId: null, now: house.clock.now })
const look = (token: string) => getSignInLink(house.db.read, token, house.clock.now)
const take = (token: string) => house.db.write((tx) => takeSignInLink(tx, token, house.clock.now))

describe("a one-time link", () => {
  test("is stored as a hash only", async () => {
    const token = await createSignInLink(house.db, system(), { purpose: "first-administrator" })
    const rows = await house.db.read.select().from(signInLinks)
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test("may be looked at often and used once, also by two at the same time", async () => {
    const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff", passwordHash: null })
    const token = await createSignInLink(house.db, system(), { purpose: "invitation", userId })
    await look(token)
    expect((await look(token)).user?.email).toBe("saa@region.example")
    const both = await Promise.allSettled([take(token), take(token)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await expect(look(token)).rejects.toMatchObject({ code: "link-used" })
  })

  test.each([
    ["first-administrator", 24],
    ["invitation", 7 * 24],
    ["new-password", 2],
  ] as const)("%s lasts %i hours", async (purpose, hours) => {
    const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff", passwordHash: null })
    const link = purpose === "first-administrator" ? { purpose } : { purpose, userId }
    const token = await createSignInLink(house.db, system(), link)
    house.clock.now += hours * HOUR - 1
    await look(token)
    house.clock.now += 1
    await expect(look(token)).rejects.toMatchObject({ code: "link-expired", status: 404 })
  })

  test("a new one for the same person ends the old", async () => {
    const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
    const old = await createSignInLink(house.db, system(), { purpose: "new-password", userId })
    const other = await createSignInLink(house.db, system(), { purpose: "new-password", userId })
    await expect(look(old)).rejects.toMatchObject({ code: "link-used" })
    await look(other)
  })

  test("of somebody who has left opens nothing", async () => {
    const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
    const token = await createSignInLink(house.db, system(), { purpose: "new-password", userId })
    await house.db.write((tx) => tx.update(users).set({ closedAt: house.clock.now }).where(eq(users.id, userId)))
    await expect(look(token)).rejects.toMatchObject({ code: "link-used" })
  })
})

describe("the first administrator's link", () => {
  test("is fresh at each start until there is an administrator who can sign in", async () => {
    const first = await offerFirstAdministrator(house.db, house.clock.now)
    const second = await offerFirstAdministrator(house.db, house.clock.now)
    await expect(look(first ?? "")).rejects.toMatchObject({ code: "link-used" })
    await look(second ?? "")

    await addPerson(house.db, { email: "invited@region.example", role: "administrator", passwordHash: null })
    expect(await offerFirstAdministrator(house.db, house.clock.now)).not.toBeNull()
    await addPerson(house.db, { email: "saa@region.example", role: "administrator" })
    expect(await offerFirstAdministrator(house.db, house.clock.now)).toBeNull()
  })

  test("opens nothing once somebody is administrator", async () => {
    const token = await offerFirstAdministrator(house.db, house.clock.now)
    await addPerson(house.db, { email: "saa@region.example", role: "administrator" })
    await expect(look(token ?? "")).rejects.toMatchObject({ code: "link-used" })
  })
})
