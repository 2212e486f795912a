import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { replyToInquiry, takeBackReply } from "#app/inquiries/replying.server.ts"
import { acceptTriage, correctTriage } from "#app/inquiries/triaging.server.ts"
import { changeFacts } from "#app/kinds/facts.server.ts"
import type { StaffAnswer } from "#app/kinds/press.ts"
import { asksForStaff } from "#app/kinds/staff-first.server.ts"
import { listDoneSteps, takeStep } from "#app/kinds/steps.server.ts"
import { inquiries, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { pressMail } from "#tests/support/policy.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id, pressMail)).inquiryId ?? 0
})
afterEach(() => house.close())

const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const reply = (staff?: StaffAnswer) =>
  replyToInquiry(house, signe(), id, {
    ...{ to: "nfa@dagbladet.example", cc: "", text: "Tallene er vedhæftet.", seenInboundAt: house.clock.now },
    staff,
  })
const asks = async () => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  return row ? asksForStaff(house.db.read, row) : null
}
const sent = () => house.db.read.$count(outbox, eq(outbox.kind, "reply"))
const ticked = async () =>
  (await listDoneSteps(house.db.read, id, "press")).map(({ step, notNeeded, by }) => ({ step, notNeeded, by }))

describe("the staff hears it before the press (strategy O039)", () => {
  test("a reply waits for the tick once somebody has said that it is the press", async () => {
    await acceptTriage(house.db, signe(), id)
    expect(await asks()).toBe(true)
    await expect(reply()).rejects.toMatchObject({ code: "staff-before-press" })
    expect(await sent()).toBe(0)
    await takeStep(house.db, signe(), id, "press", {
      ...{ step: "staff-told", at: house.clock.now - 60_000, note: "Morgenmøde", notNeeded: false },
    })
    expect(await asks()).toBe(false)
    await reply()
    expect(await sent()).toBe(1)
  })

  test.each([
    ["told", false],
    ["not-needed", true],
  ] as const)("the answer '%s' goes with the reply and is noted with who gave it", async (answer, notNeeded) => {
    await acceptTriage(house.db, signe(), id)
    await reply(answer)
    expect(await ticked()).toEqual([{ step: "staff-told", notNeeded, by: "Signe Aaholm" }])
  })

  test("a reply that was stopped is not asked about a second time", async () => {
    await acceptTriage(house.db, signe(), id)
    const { outboxId } = await reply("told")
    await takeBackReply(house.db, signe(), outboxId)
    await reply()
    expect(await ticked()).toHaveLength(1)
  })

  test("nobody is held back by a guess, but by work in the panel", async () => {
    expect(await asks()).toBe(false)
    await changeFacts(house.db, signe(), id, { topic: "press", revision: 0, changes: { medium: "Dagbladet" } })
    await expect(reply()).rejects.toMatchObject({ code: "staff-before-press" })
  })

  test("what is not the press is answered as ever, whatever is sent along", async () => {
    await correctTriage(house.db, signe(), id, { topic: "labour-market-data" })
    await reply("told")
    expect(await ticked()).toEqual([])
    expect(await sent()).toBe(1)
  })
})
