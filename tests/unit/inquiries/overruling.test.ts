import { and, eq } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { DomainError } from "#app/errors.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { overruleInquiryDeadline, restoreInquiryDeadline } from "#app/inquiries/overruling.server.ts"
import { listTimeline } from "#app/inquiries/timeline-query.server.ts"
import { startWaiting, stopWaiting } from "#app/inquiries/waiting.server.ts"
import { inquiries, inquiryDeadlines } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

const at = (local: string) => Date.parse(`${local}:00+01:00`)
const set = at("2026-12-01T12:00")
let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
// Monday 23 November 2026 at 10.42.
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const { inquiryId } = await receive(house, place.mailbox.id, {
    text: "Svar senest fredag kl. 12",
    messageId: "<a@v.example>",
  })
  id = inquiryId ?? 0
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const answer = (text: string) =>
  receive(house, place.mailbox.id, { subject: "SV: x", inReplyTo: "<a@v.example>", text })
const overrule = (moment = set, reason = "Tallene kommer mandag") =>
  overruleInquiryDeadline(house.db, actor(), id, { kind: "reply", at: moment, reason })
const deadline = async (kind: "reply" | "statutory" = "reply") => {
  const [row] = await house.db.read
    .select()
    .from(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, id), eq(inquiryDeadlines.kind, kind)))
  return row
}
const dueAt = async () => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, id)))[0]?.dueAt
const told = async (locale: "da" | "en") =>
  (await listTimeline(house.db.read, id)).flatMap((entry) =>
    entry.kind === "event" ? [(eventText(entry, locale) ?? "").replaceAll("\u00a0", " ")] : [],
  )

describe("a deadline set by a person", () => {
  test("holds, is theirs, and is told of with old, new and why in both languages", async () => {
    const reckoned = (await deadline())?.dueAt
    await overrule()
    expect(await deadline()).toMatchObject({ dueAt: set, overruledById: place.signe.id })
    expect(await dueAt()).toBe(set)
    expect(reckoned).toBe(at("2026-11-25T10:42"))
    expect((await told("da")).at(-1)).toBe(
      "Signe Aaholm satte svarfristen til tir. 1. dec. kl. 12 i stedet for ons. 25. nov. kl. 10.42, fordi: Tallene kommer mandag.",
    )
    expect((await told("en")).at(-1)).toBe(
      "Signe Aaholm set the deadline for replying to Tue 1 Dec at 12:00 instead of Wed 25 Nov at 10:42, because: Tallene kommer mandag.",
    )
    expect(await findBrokenEvent(house.db.read)).toBeNull()
  })

  test("can be taken back to the reckoned one, pauses meanwhile counted", async () => {
    const before = await deadline()
    await overrule()
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    house.clock.now += 60 * 60_000
    await stopWaiting(house.db, actor(), id)
    await restoreInquiryDeadline(house.db, actor(), id, { kind: "reply" })
    expect(await deadline()).toMatchObject({ dueAt: (before?.dueAt ?? 0) + 60 * 60_000, overruledById: null })
    expect((await told("da")).at(-1)).toBe(
      "Signe Aaholm satte svarfristen tilbage til den beregnede: ons. 25. nov. kl. 11.42.",
    )
  })

  test("is needed before it can be taken back", async () => {
    await expect(restoreInquiryDeadline(house.db, actor(), id, { kind: "reply" })).rejects.toThrow(
      new DomainError("not-overruled"),
    )
  })

  test("is not set on a case that is closed", async () => {
    await closeInquiry(house.db, actor(), id, { reason: "duplicate" })
    await expect(overrule()).rejects.toThrow(new DomainError("inquiry-is-closed"))
  })

  test("gives a case a deadline that had none, and takes it away again", async () => {
    await house.db.write((tx) => tx.delete(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id)))
    await overrule()
    expect(await dueAt()).toBe(set)
    await restoreInquiryDeadline(house.db, actor(), id, { kind: "reply" })
    expect(await dueAt()).toBeNull()
  })
})

describe("the law's deadline", () => {
  const law = at("2026-12-02T16:00")
  beforeEach(async () => {
    const { inquiryId } = await receive(house, place.mailbox.id, {
      from: "Karin <k@dagbladet-sundet.example>",
      subject: "Anmodning om aktindsigt",
      text: "Jeg beder om aktindsigt i alle varslinger i 2025 efter offentlighedsloven.\n\nKarin, Dagbladet Sundet",
    })
    id = inquiryId ?? 0
  })
  const overruleLaw = (moment: number) =>
    overruleInquiryDeadline(house.db, actor(), id, { kind: "statutory", at: moment, reason: "Travlt" })

  test("is not moved later, but may be met sooner and put back", async () => {
    expect((await deadline("statutory"))?.dueAt).toBe(law)
    await expect(overruleLaw(law + 60_000)).rejects.toThrow(new DomainError("law-deadline"))
    expect((await deadline("statutory"))?.dueAt).toBe(law)
    await overruleLaw(set)
    await expect(overruleLaw(law + 60_000)).rejects.toThrow(new DomainError("law-deadline"))
    await restoreInquiryDeadline(house.db, actor(), id, { kind: "statutory" })
    expect(await deadline("statutory")).toMatchObject({ dueAt: law, overruledById: null })
  })

  test("still governs a case whose reply was given longer", async () => {
    await overrule(at("2026-12-10T12:00"))
    expect(await dueAt()).toBe(law)
  })
})

describe("what a person set never changes by itself", () => {
  const happenings = [
    () => answer("Vi har brug for svar allerede i morgen kl. 9"),
    () => answer("Det haster! Vi rykker for svar."),
    () => answer("Fristen er forlænget til fredag den 18. december."),
    () => answer("Det haster ikke alligevel."),
    () => answer("Tusind tak for hjælpen!"),
    () => startWaiting(house.db, actor(), id, { reason: "sender" }),
    () => stopWaiting(house.db, actor(), id).catch(expectNotWaiting),
  ]
  const expectNotWaiting = (error: unknown) => expect(error).toEqual(new DomainError("not-waiting"))

  test("whatever mails come, pauses begin and pauses end, in any order", async () => {
    await overrule()
    const step = fc.record({ what: fc.nat(happenings.length - 1), hours: fc.integer({ min: 0, max: 30 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        for (const { what, hours } of steps) {
          house.clock.now += hours * 3_600_000
          await happenings[what]?.()
          expect(await deadline()).toMatchObject({ dueAt: set, overruledById: place.signe.id, metAt: null })
        }
      }),
      { numRuns: 12 },
    )
  })
})
