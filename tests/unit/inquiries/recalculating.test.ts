import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addClosingDay, saveOpeningHours } from "#app/admin/calendar/calendar.server.ts"
import { listRules } from "#app/admin/deadlines/rule-queries.server.ts"
import { changeRule, type RuleInput } from "#app/admin/deadlines/rules.server.ts"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import { policyStamp } from "#app/deadlines/queries.server.ts"
import { instantOfLocal } from "#app/deadlines/zone.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { previewRecalculation, recalculateOpenCases } from "#app/inquiries/recalculating.server.ts"
import { startWaiting, stopWaiting } from "#app/inquiries/waiting.server.ts"
import { events, inquiries, inquiryDeadlines, mailboxes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive, type TestMail } from "#tests/support/mail.ts"
import { changeDefault as change, pressMail as press } from "#tests/support/policy.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const at = instantOfLocal
const actor = () => ({ userId: place.signe.id, now: house.clock.now })
async function mail(input: TestMail = {}): Promise<number> {
  const { inquiryId } = await receive(house, place.mailbox.id, input)
  if (inquiryId === null) throw new Error("no case")
  return inquiryId
}
const getCase = async (id: number) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error("no case")
  return row
}
const deadlinesOf = async (id: number) => {
  const rows = await house.db.read.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
  return Object.fromEntries(rows.map((row) => [row.kind, row]))
}
const changeDefault = (key: string, part: Partial<RuleInput>) => change(house.db, actor(), key, part)
const preview = () => previewRecalculation(house.db.read, house.clock.now)
const apply = async (after?: number) =>
  recalculateOpenCases(house.db, actor(), { stamp: await policyStamp(house.db.read), after })
const moves = async () =>
  (await preview()).moves.map(({ standing, verdict: { kind, from, to } }) => ({ id: standing.id, kind, from, to }))

describe("a changed rule", () => {
  test("leaves open cases alone until the administrator asks, and then moves them, with reason and event", async () => {
    const id = await mail(press)
    const before = await getCase(id)
    expect([before.topic, before.dueAt]).toEqual(["press", at("2026-11-23T14:42")])
    expect(await moves()).toEqual([])

    await changeDefault("press", { amount: 2, warnHours: 1 })
    expect((await getCase(id)).dueAt).toBe(before.dueAt)
    const move = { id, kind: "earlier", from: at("2026-11-23T14:42"), to: at("2026-11-23T12:42") }
    expect(await moves()).toEqual([move])

    expect(await apply()).toEqual({ earlier: 1, later: 0, beside: 0, after: null })
    expect(await getCase(id)).toMatchObject({ dueAt: move.to, warnAt: at("2026-11-23T11:42") })
    expect((await deadlinesOf(id)).reply?.reasons[0]).toMatchObject({ code: "rule", amount: 2, unit: "working-hours" })
    const told = await house.db.read
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.type, "deadline-moved")))
    expect(told).toMatchObject([
      {
        actorId: place.signe.id,
        data: { kind: "reply", from: move.from, to: move.to, why: { da: expect.stringContaining("Presse") } },
      },
    ])
  })

  test("holds for the next mail at once", async () => {
    await changeDefault("press", { amount: 2 })
    expect((await getCase(await mail(press))).dueAt).toBe(at("2026-11-23T12:42"))
  })

  test("moves nothing the second time", async () => {
    await mail(press)
    await changeDefault("press", { amount: 2 })
    await apply()
    const count = () => house.db.read.$count(events)
    const before = await count()
    expect(await apply()).toEqual({ earlier: 0, later: 0, beside: 0, after: null })
    expect(await count()).toBe(before)
  })

  test("that only warns at another time keeps the deadline", async () => {
    const id = await mail(press)
    await changeDefault("press", { warnHours: 3 })
    expect((await moves()).map(({ kind }) => kind)).toEqual(["beside"])
    expect(await apply()).toMatchObject({ earlier: 0, later: 0, beside: 1 })
    expect(await getCase(id)).toMatchObject({ dueAt: at("2026-11-23T14:42"), warnAt: at("2026-11-23T11:42") })
    expect(await moves()).toEqual([])
  })

  test("that has been changed again since it was looked at is refused", async () => {
    await mail(press)
    await changeDefault("press", { amount: 2 })
    const { stamp } = await preview()
    await changeDefault("press", { amount: 3 })
    await expect(recalculateOpenCases(house.db, actor(), { stamp })).rejects.toMatchObject({ code: "policy-changed" })
    expect(await moves()).toMatchObject([{ kind: "earlier", to: at("2026-11-23T13:42") }])
  })

  test("which is proposed shows what saving and applying it then does", async () => {
    await mail(press)
    await mail({ subject: "Arbejdsfordeling" })
    const rules = (await listRules(house.db.read)).map(({ rule }) => ({ ...rule, amount: rule.amount + 1 }))
    const proposed = await previewRecalculation(house.db.read, house.clock.now, { rules })
    for (const { id, rule } of await listRules(house.db.read)) {
      const { id: _, ...input } = rule
      await changeRule(house.db, actor(), id, { ...input, amount: rule.amount + 1 })
    }
    await apply()
    expect(proposed.moves).toHaveLength(2)
    for (const { standing, verdict } of proposed.moves) expect((await getCase(standing.id)).dueAt).toBe(verdict.to)
  })
})

describe("is left alone", () => {
  test("what a person has set", async () => {
    const id = await mail(press)
    const reason = { code: "overruled" as const, at: at("2026-12-01T12:00"), actor: "Signe Aaholm", note: "Aftalt" }
    await house.db.write((tx) =>
      tx
        .update(inquiryDeadlines)
        .set({ dueAt: reason.at, overruledById: place.signe.id, reasons: [reason] })
        .where(eq(inquiryDeadlines.inquiryId, id)),
    )
    await changeDefault("press", { amount: 2 })
    const { moves, overruled } = await preview()
    expect([moves, overruled.map((standing) => standing.id)]).toEqual([[], [id]])
    await apply()
    expect((await deadlinesOf(id)).reply).toMatchObject({ dueAt: reason.at, reasons: [reason] })
  })

  test("what is closed, and what nobody waits for", async () => {
    await closeInquiry(house.db, actor(), await mail(press), { reason: "answered" })
    await mail({ subject: "Autosvar: ferie", headers: ["Auto-Submitted: auto-replied"] })
    await changeDefault("press", { amount: 2 })
    await changeDefault("other", { amount: 2 })
    expect(await preview()).toMatchObject({ moves: [], unchanged: 0 })
  })
})

describe("pauses", () => {
  test("that have ended are given to the new deadline too", async () => {
    const id = await mail(press)
    house.clock.now = at("2026-11-23T11:00")
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    house.clock.now = at("2026-11-24T09:00")
    await stopWaiting(house.db, actor(), id)
    // 5 h on Monday and half an hour on Tuesday: 14:42 + 5.5 h.
    expect((await getCase(id)).dueAt).toBe(at("2026-11-24T12:42"))
    expect(await moves()).toEqual([])
    await changeDefault("press", { amount: 2 })
    await apply()
    expect((await getCase(id)).dueAt).toBe(at("2026-11-24T10:42"))
    expect((await deadlinesOf(id)).reply?.reasons).toContainEqual(expect.objectContaining({ code: "pause" }))
  })

  test("that still run are added when they end", async () => {
    const id = await mail(press)
    house.clock.now = at("2026-11-23T11:00")
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    await changeDefault("press", { amount: 2 })
    expect(await apply()).toMatchObject({ earlier: 1 })
    expect(await getCase(id)).toMatchObject({ status: "waiting", dueAt: null })
    house.clock.now = at("2026-11-24T09:00")
    await stopWaiting(house.db, actor(), id)
    expect((await getCase(id)).dueAt).toBe(at("2026-11-24T10:42"))
    expect(await moves()).toEqual([])
  })

  test("of an earlier round do not count, nor does the time it was opened first", async () => {
    const first = { ...press, messageId: "<first@dagbladet.example>" }
    const id = await mail(first)
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    house.clock.now = at("2026-11-23T13:00")
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    house.clock.now = at("2026-11-25T10:00")
    expect(await mail({ ...press, subject: `SV: ${press.subject}`, inReplyTo: "<first@dagbladet.example>" })).toBe(id)
    expect(await getCase(id)).toMatchObject({ status: "open", dueAt: at("2026-11-25T14:00") })
    expect(await moves()).toEqual([])
    await changeDefault("press", { amount: 2 })
    await apply()
    expect((await getCase(id)).dueAt).toBe(at("2026-11-25T12:00"))
  })
})

describe("deadlines beside the reply", () => {
  const wish: TestMail = {
    subject: "Anmodning om aktindsigt",
    text: "Hej\n\nJeg søger aktindsigt i sagen efter offentlighedsloven.\n\nMette",
  }

  test("the law's is reckoned as the law counts, goes when the law does, and comes back", async () => {
    const id = await mail(wish)
    expect((await deadlinesOf(id)).statutory?.dueAt).toBe(at("2026-12-02T16:00"))
    await changeDefault("document-access", { amount: 2 })
    await apply()
    expect((await deadlinesOf(id)).statutory?.dueAt).toBe(at("2026-11-25T16:00"))
    await changeDefault("document-access", { statutory: false })
    await apply()
    expect(Object.keys(await deadlinesOf(id))).toEqual(["reply"])
    expect((await getCase(id)).dueAt).toBe(at("2026-11-25T10:42"))
    await changeDefault("document-access", { amount: 7, statutory: true })
    await apply()
    expect((await deadlinesOf(id)).statutory?.dueAt).toBe(at("2026-12-02T16:00"))
  })

  test("no acknowledgement is asked for where the sender has been told already", async () => {
    const told = await mail({ subject: "Arbejdsfordeling" })
    await house.db.write((tx) => tx.update(mailboxes).set({ acknowledge: false }))
    const untold = await mail({ subject: "Arbejdsfordeling", from: "Ida Bro <ibr@nordhavn.example>" })
    await changeDefault("work-sharing", { acknowledgeDays: 1 })
    expect(await apply()).toMatchObject({ beside: 1 })
    expect((await deadlinesOf(untold)).acknowledge?.dueAt).toBe(at("2026-11-24T10:42"))
    expect(await deadlinesOf(told)).not.toHaveProperty("acknowledge")
  })
})

describe("the calendar", () => {
  test("a new closing day moves what ran past it", async () => {
    const id = await mail({ subject: "Arbejdsfordeling" })
    expect((await getCase(id)).dueAt).toBe(at("2026-11-25T10:42"))
    const closing = { date: "2026-11-24", recurrence: "once" as const, nameDa: "Flytning", nameEn: "Moving" }
    await addClosingDay(house.db, actor(), closing)
    expect(await apply()).toMatchObject({ later: 1 })
    expect((await getCase(id)).dueAt).toBe(at("2026-11-26T10:42"))
  })

  test("other opening hours too", async () => {
    const id = await mail(press)
    await saveOpeningHours(house.db, actor(), { ...defaultOpeningHours, 1: { open: 8 * 60 + 30, close: 12 * 60 } })
    expect(await apply()).toMatchObject({ later: 1 })
    // Until noon 1 h 18 min, the rest on Tuesday from 8:30.
    expect((await getCase(id)).dueAt).toBe(at("2026-11-24T11:12"))
  })

  test("knows the holidays of a case that is older than the calendar reaches back", async () => {
    house.clock.now = at("2023-12-21T10:00")
    const id = await mail({ subject: "Arbejdsfordeling" })
    const { dueAt } = await getCase(id)
    house.clock.now = at("2026-11-23T10:00")
    expect(await moves()).toEqual([])
    expect((await getCase(id)).dueAt).toBe(dueAt)
  })
})
