import { and, eq, isNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { overruleInquiryDeadline } from "#app/inquiries/overruling.server.ts"
import { acceptProposal, keepDeadline, reconsiderProposal } from "#app/inquiries/proposals.server.ts"
import { getCase, listQueue } from "#app/inquiries/queries.server.ts"
import { reopenForMail } from "#app/inquiries/reopening.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { deadlineProposals, inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive, type TestMail } from "#tests/support/mail.ts"

const at = (local: string) => Date.parse(`${local}:00+01:00`)
let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
// Monday 23 November 2026 at 10.42; an inquiry about nothing the rules name: ten working days, to 7 December.
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const { inquiryId } = await receive(house, place.mailbox.id, {
    from: "Ole Vang <ole@fjordbo.example>",
    subject: "Et spørgsmål",
    text: "Hej\n\nHvornår holder I åbent? Vi vil gerne have svar senest fredag den 4. december kl. 12.",
    messageId: "<a@fjordbo.example>",
  })
  id = inquiryId ?? 0
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const answer = (text: string, more: TestMail = {}) => {
  house.clock.now += 60_000
  return receive(house, place.mailbox.id, {
    ...{ from: "Ole Vang <ole@fjordbo.example>", subject: "SV: Et spørgsmål", inReplyTo: "<a@fjordbo.example>" },
    ...{ text, ...more },
  })
}
const viewer = (): Viewer => ({
  ...{ id: place.signe.id, role: "management", email: "x@region.example", name: "X", initials: "X" },
  ...{ unitId: null, unitName: null, locale: "da", theme: "system" },
})
const view = () => getCase(house.db.read, viewer(), "H-2026-00001")
const row = async () => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, id)))[0]
const open = () =>
  house.db.read
    .select()
    .from(deadlineProposals)
    .where(and(eq(deadlineProposals.inquiryId, id), isNull(deadlineProposals.settledAt)))
const told = async () =>
  (await view()).timeline.flatMap((entry) =>
    entry.kind === "event" ? [(eventText(entry, "da") ?? "").replaceAll("\u00a0", " ")] : [],
  )
const asked = at("2026-12-04T12:00")
const sooner = at("2026-11-26T10:00")
const proposalId = async () => (await open())[0]?.id ?? 0

describe("a mail that states an earlier deadline", () => {
  beforeEach(() => answer("Vi har alligevel brug for svar senest torsdag kl. 10."))

  test("changes nothing, and is shown as a proposal on the case and in the queue", async () => {
    const { dueAt, proposal } = await view()
    expect(dueAt).toBe(asked)
    expect(proposal).toMatchObject({ kind: "earlier", dueAt: sooner, quote: "senest torsdag kl. 10" })
    const { rows } = await listQueue(house.db.read, viewer(), { view: "all" }, house.clock.now)
    expect(rows[0]).toMatchObject({ deadlineProposed: true, reminded: false })
    expect((await told()).at(-1)).toBe(
      "Afsenderen nævner en tidligere frist (»senest torsdag kl. 10«). Foreslået frist: tor. 26. nov. kl. 10 i stedet for fre. 4. dec. kl. 12.",
    )
  })

  test("gives the case its deadline once a person says yes, and that can be taken back", async () => {
    const answered = await proposalId()
    await acceptProposal(house.db, actor(), id, answered)
    expect(await row()).toMatchObject({ dueAt: sooner, need: { quote: "senest torsdag kl. 10" } })
    expect((await view()).proposal).toBeNull()
    await reconsiderProposal(house.db, actor(), id, answered)
    expect(await row()).toMatchObject({ dueAt: asked, need: { quote: "senest fredag den 4. december kl. 12" } })
    expect((await view()).proposal?.id).toBe(answered)
    expect((await told()).slice(-2)).toEqual([
      "Signe Aaholm brugte den foreslåede frist tor. 26. nov. kl. 10 i stedet for fre. 4. dec. kl. 12.",
      "Signe Aaholm tog valget tilbage. Fristen er igen fre. 4. dec. kl. 12, og forslaget står åbent.",
    ])
  })

  test("is refused by a person, logged, and can be looked at again", async () => {
    const answered = await proposalId()
    await keepDeadline(house.db, actor(), id, answered)
    expect((await row())?.dueAt).toBe(asked)
    expect(await open()).toEqual([])
    expect((await told()).at(-1)).toBe(
      "Signe Aaholm beholdt fristen fre. 4. dec. kl. 12. Foreslået var tor. 26. nov. kl. 10.",
    )
    await expect(acceptProposal(house.db, actor(), id, answered)).rejects.toThrow(new DomainError("proposal-settled"))
    await reconsiderProposal(house.db, actor(), id, answered)
    expect((await view()).proposal?.id).toBe(answered)
  })

  test("gives way to a newer one; the older can no longer be used", async () => {
    const older = await proposalId()
    await answer("Det bliver onsdag kl. 9, vi har brug for svar senest onsdag kl. 9.")
    expect((await view()).proposal).toMatchObject({ dueAt: at("2026-11-25T09:00") })
    expect(await open()).toHaveLength(1)
    await expect(acceptProposal(house.db, actor(), id, older)).rejects.toThrow(new DomainError("proposal-settled"))
    await expect(reconsiderProposal(house.db, actor(), id, older)).rejects.toThrow(new DomainError("proposal-settled"))
  })

  test("is not taken back once the deadline has been set anew", async () => {
    const used = await proposalId()
    await acceptProposal(house.db, actor(), id, used)
    await overruleInquiryDeadline(house.db, actor(), id, {
      kind: "reply",
      at: at("2026-12-01T12:00"),
      reason: "Aftalt",
    })
    await expect(reconsiderProposal(house.db, actor(), id, used)).rejects.toThrow(new DomainError("proposal-settled"))
  })

  test("belongs to its own case", async () => {
    const other = await receive(house, place.mailbox.id, { from: "A <a@andet.example>", subject: "Andet" })
    await expect(acceptProposal(house.db, actor(), other.inquiryId ?? 0, await proposalId())).rejects.toThrow(
      new DomainError("not-found", 404),
    )
  })

  test("stands no more in a new round", async () => {
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await answer("Hvad med weekenden?")
    expect((await view()).proposal).toBeNull()
  })
})

test("more time from the sender is proposed too, and no haste after all", async () => {
  await answer("Det haster ikke alligevel.")
  expect((await view()).proposal).toMatchObject({ kind: "withdrawn", dueAt: at("2026-12-07T10:43") })
  await answer("Fristen er forlænget til mandag den 7. december kl. 9.")
  expect((await view()).proposal).toMatchObject({ kind: "later", dueAt: at("2026-12-07T09:00") })
  expect((await row())?.dueAt).toBe(asked)
})

test("a later matter of its own is no proposal", async () => {
  await answer("Og så vil vi gerne have referatet senest den 7. december.")
  expect((await view()).proposal).toBeNull()
})

test("a proposal moves with the pause it waited through", async () => {
  await answer("Det haster, svar hurtigst muligt.")
  const before = (await view()).proposal?.dueAt ?? 0
  await startWaiting(house.db, actor(), id, { reason: "sender" })
  house.clock.now += 60 * 60_000
  await answer("Her er tallene.")
  expect((await view()).proposal?.dueAt).toBe(before + 61 * 60_000)
})

describe("a reminder", () => {
  test("is marked on the case and in the queue, and told of with its words", async () => {
    await answer("Vi rykker for svar.")
    expect(await view()).toMatchObject({ remindedAt: house.clock.now })
    const { rows } = await listQueue(house.db.read, viewer(), { view: "all" }, house.clock.now)
    expect(rows[0]).toMatchObject({ reminded: true })
    expect(await told()).toContain("Afsenderen rykker for svar (»Vi rykker«).")
  })

  test("opens an answered case again, still marked; the next round begins without", async () => {
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await answer("Vi rykker for svar på vores spørgsmål.")
    expect(await row()).toMatchObject({ status: "open", remindedAt: house.clock.now })
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await answer("Hvad med weekenden?")
    expect(await row()).toMatchObject({ status: "open", remindedAt: null })
  })
})

describe("a thank-you", () => {
  const reply = () =>
    replyToInquiry(house, actor(), id, {
      ...{ to: "ole@fjordbo.example", cc: "", text: "Kære Ole. Vi har åbent til 16." },
      seenInboundAt: house.clock.now,
    })

  test("on an answered case leaves it answered, and is kept", async () => {
    await reply()
    const before = await row()
    await answer("Tusind tak for hjælpen!")
    expect(await row()).toMatchObject({ status: "answered", answeredAt: before?.answeredAt, dueAt: null })
    expect((await view()).timeline.filter(({ kind }) => kind === "mail")).toHaveLength(2)
    expect((await told()).at(-1)).toBe(
      "Afsenderen skrev uden at vente svar (»Tusind tak«). Sagen blev ikke åbnet igen.",
    )
  })

  test("that was more than that is opened by a person, with the deadline of the mail", async () => {
    await reply()
    await answer("Tusind tak for hjælpen!")
    const received = house.clock.now
    house.clock.now += 24 * 3_600_000
    await reopenForMail(house.db, actor(), id)
    expect(await row()).toMatchObject({ status: "open", answeredAt: null, receivedAt: at("2026-11-23T10:42") })
    // Ten working days from the mail, not from the click.
    expect((await row())?.dueAt).toBe(received + 14 * 24 * 3_600_000)
    await expect(reopenForMail(house.db, actor(), id)).rejects.toThrow(new DomainError("inquiry-is-open"))
  })

  test("on a closed case leaves it closed; a question opens it", async () => {
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await answer("Mange tak!")
    expect((await row())?.status).toBe("closed")
    await answer("Tak. Hvad med weekenden?")
    expect((await row())?.status).toBe("open")
  })

  test("on a case that waits for the sender ends the waiting", async () => {
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    await answer("Tak.")
    expect((await row())?.status).toBe("open")
  })
})
