import { and, eq, isNull } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { approveReply } from "#app/approvals/approving.server.ts"
import { askReader } from "#app/approvals/asking.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { setResponsible } from "#app/target-groups/responsible.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { addresses, events, inquiries, organisations, outbox, users } from "#db/schema/index.ts"
import { letter } from "#tests/support/approvals.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id)).inquiryId ?? 0
  await mark({ topic: "other", targetGroup: "businesses" })
})
afterEach(() => house.close())

const mark = (set: Partial<typeof inquiries.$inferInsert>) =>
  house.db.write((tx) => tx.update(inquiries).set(set).where(eq(inquiries.id, id)))
const promote = (role: "management" | "communications" | "administrator", person = place.malthe) =>
  house.db.write((tx) => tx.update(users).set({ role }).where(eq(users.id, person.id)))
const by = (person = place.signe) => ({ userId: person.id, now: house.clock.now })
const send = (to = letter.to) =>
  replyToInquiry(house, by(), id, { ...letter, to, seenInboundAt: house.clock.now, staff: "told" })
const ask = (readerId: number) =>
  askReader(house.db, by(), id, { ...letter, seenInboundAt: house.clock.now, staff: "told", readerId, word: "" })
const needed = { code: "second-reader-needed" }

test.each<Partial<typeof inquiries.$inferInsert>>([
  { targetGroup: "ministry" },
  { targetGroup: "media" },
  { topic: "press" },
])("a reply on a case of %o does not leave without a second reader", async (set) => {
  await mark(set)
  await expect(send()).rejects.toMatchObject(needed)
  expect(await house.db.read.$count(outbox, eq(outbox.kind, "reply"))).toBe(0)
})

test("nor does one to somebody of such a group on any other case", async () => {
  await house.db.write(async (tx) => {
    const values = { name: "Dagbladet", targetGroup: "media" as const, createdAt: 1 }
    const [paper] = await tx.insert(organisations).values(values).returning()
    const lookup = "dagbladet.example"
    await tx
      .insert(addresses)
      .values({ kind: "domain", value: lookup, lookup, organisationId: paper?.id, createdAt: 1 })
  })
  await expect(send("nfa@Dagbladet.example")).rejects.toMatchObject(needed)
  await send()
})

test.each(["management", "communications"] as const)("whoever is in %s sends it alone", async (role) => {
  await mark({ targetGroup: "media" })
  await promote(role, place.signe)
  await send()
  expect(await house.db.read.$count(outbox, eq(outbox.kind, "reply"))).toBe(1)
})

test("only those who may send it can be asked, and only as long as they may", async () => {
  await mark({ topic: "press" })
  await expect(ask(place.malthe.id)).rejects.toMatchObject({ code: "no-vouching-reader" })
  await promote("management")
  const { approvalId } = await ask(place.malthe.id)
  const answer = { seenInboundAt: house.clock.now }
  await promote("administrator")
  await expect(approveReply(house, by(place.malthe), approvalId, answer)).rejects.toMatchObject(needed)
  await promote("management")
  await approveReply(house, by(place.malthe), approvalId, answer)
  expect(await house.db.read.$count(outbox, and(eq(outbox.kind, "reply"), isNull(outbox.settledAt)))).toBe(1)
})

test("the demand is set for any group, and told in the log apart from who is responsible", async () => {
  const set = (key: TargetGroupKey, secondReader?: boolean) =>
    setResponsible(house.db, by(), key, { unitId: null, responsibleId: null, secondReader })
  expect(await set("businesses", true)).toMatchObject({ secondReader: false })
  await expect(send()).rejects.toMatchObject(needed)
  // A form that does not say leaves it.
  await set("businesses")
  await expect(send()).rejects.toMatchObject(needed)
  await set("businesses", false)
  await send()
  const told = await house.db.read.select().from(events).where(eq(events.subject, "target-group"))
  expect(told.map(({ type, data }) => [type, data.from, data.to])).toMatchObject([
    ["second-reader", false, true],
    ["responsible", {}, {}],
    ["second-reader", true, false],
  ])
})
