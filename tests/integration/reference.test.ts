import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { makeFirstLink } from "#app/admin/first-links.server.ts"
import { seedReference } from "#app/admin/reference.server.ts"
import { inviteUser } from "#app/admin/users/commands.server.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { deadlineRules, mailboxes, organisations, targetGroups, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await seedReference(house.db, house.now())
})
afterEach(() => house.close())

test("a new house has the strategy's groups, 46 municipalities and 44 jobcentres, rules, and a mailbox to write to", async () => {
  const { read } = house.db
  const groups = await read.select().from(targetGroups).orderBy(targetGroups.position)
  expect(groups.map(({ key }) => key)).toEqual([...targetGroupKeys])
  expect(await read.$count(organisations, eq(organisations.targetGroup, "municipal-councils"))).toBe(46)
  const jobcentres = await read.select().from(organisations).where(eq(organisations.targetGroup, "jobcentres"))
  expect(jobcentres).toHaveLength(44)
  for (const shared of ["Jobcenter Dragør", "Jobcenter Ishøj"])
    expect(jobcentres.some(({ name }) => name === shared)).toBe(false)
  expect(await read.$count(deadlineRules)).toBeGreaterThan(10)
  expect(await read.select({ address: mailboxes.address, acknowledge: mailboxes.acknowledge }).from(mailboxes)).toEqual(
    [{ address: "henvendelse@region.example", acknowledge: true }],
  )
})

test("what the administrator has removed or renamed stays so at the next start", async () => {
  await house.db.write(async (tx) => {
    await tx.delete(deadlineRules)
    await tx
      .update(organisations)
      .set({ name: "Jobcenter Køge og omegn" })
      .where(eq(organisations.name, "Jobcenter Køge"))
  })
  const before = await house.db.read.select().from(organisations)
  await seedReference(house.db, house.now())
  expect(await house.db.read.$count(deadlineRules)).toBe(0)
  expect(await house.db.read.select().from(organisations)).toEqual(before)
})

test("the first link: to become administrator; for one who waits, theirs; none once somebody has a password", async () => {
  expect(await makeFirstLink(house)).toMatchObject({ for: "first-administrator", name: null })
  const administrator = {
    name: "Signe Aaholm",
    email: "signe@region.example",
    initials: "SAA",
    role: "administrator" as const,
    unitId: null,
  }
  const { id } = await inviteUser(house.db, { userId: null, now: house.now() }, administrator)
  const link = await makeFirstLink(house)
  expect(link).toMatchObject({ for: "administrator", name: "Signe Aaholm" })
  expect(link?.url).toMatch(/^http:\/\/localhost:\d+\/start\/[\w-]{40,}$/)
  await house.db.write((tx) => tx.update(users).set({ passwordHash: "chosen" }).where(eq(users.id, id)))
  expect(await makeFirstLink(house)).toBeNull()
})
