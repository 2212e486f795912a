import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { roles } from "#app/auth/roles.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { extendInquiry, withdrawExtension } from "#app/inquiries/extending.server.ts"
import { journaliseInquiry, readJournal } from "#app/inquiries/journalising.server.ts"
import { readQueueFilter } from "#app/inquiries/queue-filter.ts"
import { listQueue } from "#app/inquiries/queue-query.server.ts"
import { takeBackReply } from "#app/inquiries/replying.server.ts"
import { reviewLimits } from "#app/inquiries/review-limits.ts"
import { askForHelp, withdrawAsking } from "#app/overview/review/asking.server.ts"
import { handOver, takeBack } from "#app/overview/review/handing-over.server.ts"
import { headlinePath } from "#app/overview/review/headlines.ts"
import type { ReviewCounts } from "#app/overview/review/review-counts.ts"
import { listReview } from "#app/overview/review/review-query.server.ts"
import { listMyTasks } from "#app/tasks/queries.server.ts"
import { inquiries, notes, outbox } from "#db/schema/index.ts"
import { asViewer } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
// Monday 23 November 2026 at 10.42.
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const set = (id: number, values: Partial<typeof inquiries.$inferInsert>) =>
  house.db.write((tx) => tx.update(inquiries).set(values).where(eq(inquiries.id, id)))
const row = async (id: number) => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, id)))[0]
async function file(values: Partial<typeof inquiries.$inferInsert> = {}, text?: string) {
  const { inquiryId } = await receive(house, place.mailbox.id, { ...(text ? { text } : {}) })
  await set(inquiryId ?? 0, { topic: "other", unitId: place.unit.id, ...values })
  return inquiryId ?? 0
}

/** Some of each kind, a few of them confidential in a unit that is not everybody's. */
async function furnishCases() {
  const { now } = house.clock
  const confidential = { confidentiality: "confidential" as const }
  const mine = { assigneeId: place.signe.id }
  for (const beside of [{}, mine, { ...mine, ...confidential }, { unitId: place.other.id, ...confidential }]) {
    await file({ dueAt: now - 1, ...beside })
    await file({ dueAt: now - 5 * DAY, ...beside })
    await file({ dueAt: now, ...beside })
    await file({ dueAt: Date.parse("2026-11-25T15:59:00+01:00"), ...beside })
    await file({ dueAt: Date.parse("2026-11-26T08:30:00+01:00"), ...beside })
    await file({ status: "waiting", waitingReason: "ams", waitingSince: now - 20 * DAY, dueAt: null, ...beside })
    await file({ status: "waiting", waitingReason: "ams", waitingSince: now - DAY, dueAt: null, ...beside })
    const settled = { dueAt: null, closedAt: now, ...beside }
    await file({ status: "closed", closedReason: "answered", ...settled })
    await file({ status: "answered", answeredAt: now, dueAt: null, ...beside })
    await file({ status: "closed", closedReason: "spam: printere", ...settled })
    await file({ status: "closed", closedReason: "answered", topic: "sales", ...settled })
    await file({ status: "closed", closedReason: "answered", journalReference: "2026-1", ...settled })
  }
}

describe("the headlines", () => {
  test("each lead to a list of exactly that many cases, for every role and unit", async () => {
    await furnishCases()
    const { now } = house.clock
    for (const role of roles)
      for (const who of [place.signe, place.malthe]) {
        const viewer = asViewer(who, role)
        const { counts } = await listReview(house.db.read, viewer, now)
        for (const [key, path] of Object.entries(headlinePath)) {
          const filter = readQueueFilter(new URL(path, "http://here").searchParams)
          const { total } = await listQueue(house.db.read, viewer, filter, now)
          expect([role, who.initials, key, counts[key as keyof ReviewCounts]]).toEqual([role, who.initials, key, total])
        }
      }
    // Four times each; of the waiting only those of twenty days; nothing that needs no journal.
    const { counts, late } = await listReview(house.db.read, asViewer(place.malthe, "management"), now)
    expect(counts).toEqual({ late: 8, soon: 8, stalled: 4, unassigned: 14, unjournalised: 8 })
    expect(late.map(({ one }) => one.dueAt)).toEqual([...Array(4).fill(now - 5 * DAY), ...Array(4).fill(now - 1)])
  })

  test("of a confidential case show only to those who may see it", async () => {
    const { now } = house.clock
    const id = await file({ dueAt: now - DAY, confidentiality: "confidential", unitId: place.other.id })
    const late = async (role: "management" | "coordinator") =>
      (await listReview(house.db.read, asViewer(place.signe, role), now)).late.map(({ one }) => one.id)
    expect(await late("management")).toEqual([id])
    expect(await late("coordinator")).toEqual([])
  })

  test("reach three working days, today one of them, over a weekend; and one who waits has waited too long on the sixth", async () => {
    const calendar = await loadCalendar(house.db.read, house.clock.now)
    const until = (local: string) => new Date(reviewLimits(Date.parse(local), calendar, 5).soonUntil).toISOString()
    expect(until("2026-11-23T10:42:00+01:00")).toBe("2026-11-25T22:59:59.999Z")
    expect(until("2026-11-26T10:42:00+01:00")).toBe("2026-11-30T22:59:59.999Z")
    expect(until("2026-11-28T10:42:00+01:00")).toBe("2026-12-02T22:59:59.999Z")
    const { stalledBefore } = reviewLimits(house.clock.now, calendar, 5)
    // Since Friday the 13th six working days have begun, since Monday the 16th five.
    expect(new Date(stalledBefore).toISOString()).toBe("2026-11-15T23:00:00.000Z")
  })
})

describe("a new date with a notice", () => {
  const extend = (id: number, at = house.clock.now + 3 * DAY) =>
    extendInquiry(house, actor(), id, { at, reason: "Tallene kommer torsdag", letter: "Du får svar torsdag." })

  test("moves the deadline, tells the sender in the thread, and answers nothing", async () => {
    const id = await file({ assigneeId: place.signe.id })
    const before = await row(id)
    const { outboxId } = await extend(id)
    expect(await row(id)).toMatchObject({ status: before?.status, answeredAt: null, dueAt: house.clock.now + 3 * DAY })
    const mails = (await house.db.read.select().from(outbox)).filter(({ kind }) => kind === "notice")
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ id: outboxId, state: "queued", inquiryId: id })
    expect(mails[0]?.mail).toMatchObject({ automatic: true, text: "Du får svar torsdag." })
    expect(mails[0]?.mail.to.map(({ address }) => address)).toEqual(["mli@vindrose-emballage.example"])
    expect(mails[0]?.mail.inReplyTo).toBe(mails[0]?.mail.references.at(-1))
    expect(mails[0]?.mail.subject).toContain(`[${before?.number}]`)
  })

  test("is taken back whole while the letter has not left, and not after", async () => {
    const id = await file()
    const before = await row(id)
    await extend(id)
    await withdrawExtension(house.db, actor(), id)
    expect((await row(id))?.dueAt).toBe(before?.dueAt)
    expect((await house.db.read.select().from(outbox)).map(({ kind, state }) => [kind, state])).toContainEqual([
      ...["notice", "cancelled"],
    ])
    const { outboxId } = await extend(id)
    await expect(takeBackReply(house.db, actor(), outboxId ?? 0)).rejects.toMatchObject({ code: "not-found" })
    house.clock.now += house.env.undoMs
    await expect(withdrawExtension(house.db, actor(), id)).rejects.toMatchObject({ code: "already-sent" })
    expect(await findBrokenEvent(house.db.read)).toBeNull()
  })

  test("leaves the law's deadline where it is, so that the case stays late", async () => {
    const { inquiryId: id = 0 } = await receive(house, place.mailbox.id, {
      ...{ subject: "Aktindsigt", text: "Jeg søger aktindsigt i sagen om tilsyn.", date: house.clock.now },
    })
    await set(id ?? 0, { assigneeId: place.signe.id })
    house.clock.now += 20 * DAY
    await extend(id ?? 0)
    const { late } = await listReview(house.db.read, asViewer(place.signe, "management"), house.clock.now)
    expect(late.map(({ one, known }) => [one.id, known.kind, known.toldAt])).toEqual([
      [id, "statutory", house.clock.now],
    ])
  })

  test("is refused where the case is closed", async () => {
    const id = await file()
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await expect(extend(id)).rejects.toMatchObject({ code: "inquiry-is-closed" })
  })
})

describe("giving on, and calling in", () => {
  test("leaves the note on the timeline, and is taken back with it", async () => {
    const id = await file({ assigneeId: place.signe.id })
    const was = { assigneeId: place.signe.id, unitId: place.unit.id }
    const note = await handOver(house.db, actor(), id, { assigneeId: place.malthe.id, note: "Ring til Kompas." })
    expect(await row(id)).toMatchObject({ assigneeId: place.malthe.id, unitId: place.other.id })
    expect((await house.db.read.select().from(notes)).map(({ text }) => text)).toEqual(["Ring til Kompas."])
    await takeBack(house.db, actor(), id, was, note)
    expect(await row(id)).toMatchObject(was)
    expect(await house.db.read.select().from(notes)).toEqual([])
  })

  test("makes a task for today, and names the colleague; taken back, both are gone", async () => {
    const id = await file()
    const asked = await askForHelp(house.db, actor(), id, {
      ...{ colleague: place.malthe, words: "Kan du hjælpe?", title: "Hjælp" },
    })
    const today = async () => (await listMyTasks(house.db.read, asViewer(place.malthe), house.clock.now)).today
    expect((await today()).map(({ title }) => title)).toEqual(["Hjælp"])
    expect((await house.db.read.select().from(notes)).map(({ text }) => text)).toEqual([
      "@Malthe Dyrvig: Kan du hjælpe?",
    ])
    await withdrawAsking(house.db, actor(), id, asked)
    expect(await today()).toEqual([])
    expect(await house.db.read.select().from(notes)).toEqual([])
  })
})

describe("journalising", () => {
  test("takes the case off the list, tells of it, and can be undone", async () => {
    const id = await file()
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    const missing = async () =>
      (await listReview(house.db.read, asViewer(place.signe, "management"), house.clock.now)).counts.unjournalised
    expect(await missing()).toBe(1)
    const journal = readJournal({ reference: " 2026 - 1234 ", on: "20/11" }, house.clock.now)
    expect(journal).toEqual({ reference: "2026 - 1234", on: "2026-11-20" })
    await journaliseInquiry(house.db, actor(), id, journal)
    expect(await missing()).toBe(0)
    await journaliseInquiry(house.db, actor(), id, null)
    expect(await missing()).toBe(1)
  })

  test("wants a number, and a day that has come", () => {
    expect(() => readJournal({ reference: " ", on: "" }, house.clock.now)).toThrow("no-journal-number")
    expect(() => readJournal({ reference: "1", on: "i morgen" }, house.clock.now)).toThrow("day-to-come")
  })
})
