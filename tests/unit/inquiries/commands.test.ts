import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import { assignInquiry } from "#app/inquiries/assigning.server.ts"
import { closeInquiry, reopenInquiry } from "#app/inquiries/closing.server.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { addNote, saveDraft } from "#app/inquiries/noting.server.ts"
import { countQueue, getCase, listMyDay, listQueue } from "#app/inquiries/queries.server.ts"
import { replyToInquiry, takeBackReply } from "#app/inquiries/replying.server.ts"
import { acceptTriage, correctTriage } from "#app/inquiries/triaging.server.ts"
import { startWaiting, stopWaiting } from "#app/inquiries/waiting.server.ts"
import { events, inquiries, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const { inquiryId } = await receive(house, place.mailbox.id)
  id = inquiryId ?? 0
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const later = (minutes: number) => {
  house.clock.now += minutes * 60_000
}
const row = async () => {
  const [found] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  if (!found) throw new Error("no case")
  return found
}
const viewer = (who: { id: number; unitId: number | null }, role: Viewer["role"] = "staff"): Viewer => ({
  ...who,
  role,
  email: "x@region.example",
  name: "X",
  initials: "X",
  unitName: null,
  locale: "da",
  theme: "system",
})
const reply = (text = "Kære Mette. Du skal bruge AR 292.", seenInboundAt: number | null = house.clock.now) =>
  replyToInquiry(house, actor(), id, { to: "mli@vindrose-emballage.example", cc: "", text, seenInboundAt })

describe("a reply", () => {
  test("answers the case, meets its deadlines and makes it the writer's", async () => {
    await reply()
    expect(await row()).toMatchObject({ status: "answered", dueAt: null, assigneeId: place.signe.id })
    const view = await getCase(house.db.read, viewer(place.signe), "H-2026-00001")
    expect(view.deadlines.every(({ metAt }) => metAt === house.clock.now)).toBe(true)
  })

  test("threads: In-Reply-To and References name the sender's mail, the subject carries the number", async () => {
    await reply()
    const [mail] = (await house.db.read.select().from(outbox).where(eq(outbox.kind, "reply"))).map((out) => out.mail)
    const view = await getCase(house.db.read, viewer(place.signe), "H-2026-00001")
    expect(view.timeline.map(({ kind }) => kind)).toContain("reply")
    expect(mail?.subject).toBe("SV: Spørgsmål om arbejdsfordeling [H-2026-00001]")
    expect(mail?.references).toEqual([mail?.inReplyTo])
    expect(mail?.text).toContain("-- \nSigne Aaholm\nBeskæftigelsesregion Øst")
  })

  test("is held back while there is mail the writer has not seen, and nothing is sent", async () => {
    const opened = house.clock.now
    later(5)
    await receive(house, place.mailbox.id, { subject: "SV: [H-2026-00001]", text: "Vent, jeg har mere" })
    await expect(reply("Svar", opened)).rejects.toThrow(new DomainError("new-mail-since"))
    expect(await house.db.read.select().from(outbox).where(eq(outbox.kind, "reply"))).toHaveLength(0)
    expect((await row()).status).toBe("new")
  })

  test("can be taken back within its seconds: open again, clock running, the text kept as a draft", async () => {
    const before = await row()
    const { outboxId } = await reply("Kære Mette")
    house.clock.now += 19_000
    await takeBackReply(house.db, actor(), outboxId)
    expect(await row()).toMatchObject({ status: "open", dueAt: before.dueAt, answeredAt: null })
    const view = await getCase(house.db.read, viewer(place.signe), "H-2026-00001")
    expect(view.drafts.reply?.text).toBe("Kære Mette")
    expect(view.timeline.filter((entry) => entry.kind === "reply" && !entry.automatic)).toEqual([])
  })

  test("can not be taken back after them", async () => {
    const { outboxId } = await reply()
    house.clock.now += 20_000
    await expect(takeBackReply(house.db, actor(), outboxId)).rejects.toThrow(new DomainError("already-sent"))
  })

  test("needs an address", async () => {
    const nobody = replyToInquiry(house, actor(), id, {
      to: "Mette",
      cc: "",
      text: "Hej",
      seenInboundAt: house.clock.now,
    })
    await expect(nobody).rejects.toMatchObject({ code: "no-recipient", status: 400 })
  })
})

describe("closing", () => {
  test("and undoing it leaves the case as it was, its clock running", async () => {
    const before = await row()
    later(1)
    await closeInquiry(house.db, actor(), id, { reason: "no-reply-needed", text: "Reklame" })
    expect(await row()).toMatchObject({
      status: "no-reply-needed",
      dueAt: null,
      closedReason: "no-reply-needed: Reklame",
    })
    await reopenInquiry(house.db, actor(), id)
    expect(await row()).toMatchObject({ status: "open", dueAt: before.dueAt, closedAt: null })
  })

  test("an answered case and undoing it leaves it answered", async () => {
    await reply()
    later(1)
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    await reopenInquiry(house.db, actor(), id)
    expect(await row()).toMatchObject({ status: "answered", dueAt: null })
  })

  test("twice is refused", async () => {
    await closeInquiry(house.db, actor(), id, { reason: "spam" })
    await expect(closeInquiry(house.db, actor(), id, { reason: "spam" })).rejects.toThrow(
      new DomainError("inquiry-is-closed"),
    )
  })
})

describe("waiting", () => {
  test("stops the clock and starts it with the working time that was left, over a weekend", async () => {
    const before = await row()
    house.clock.now = Date.parse("2026-11-27T13:00:00+01:00")
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    expect(await row()).toMatchObject({ status: "waiting", dueAt: null })
    house.clock.now = Date.parse("2026-11-30T09:30:00+01:00")
    await stopWaiting(house.db, actor(), id)
    // Friday 13–15 and Monday 8.30–9.30 are three working hours.
    expect((await row()).dueAt).toBeGreaterThan(before.dueAt ?? 0)
    const view = await getCase(house.db.read, viewer(place.signe), "H-2026-00001")
    expect(view.deadlines.find(({ kind }) => kind === "reply")?.reasons).toContainEqual({
      code: "pause",
      ms: 3 * 3_600_000,
    })
  })

  test("that nobody began can not end", async () => {
    await expect(stopWaiting(house.db, actor(), id)).rejects.toThrow(new DomainError("not-waiting"))
  })
})

describe("triage", () => {
  test("accepted keeps the proposal and confirms it", async () => {
    const before = await row()
    await acceptTriage(house.db, actor(), id)
    expect(await row()).toMatchObject({ topic: before.topic, triagedAt: house.clock.now, status: "open" })
  })

  test("corrected is remembered for the sender's organisation", async () => {
    await correctTriage(house.db, actor(), id, { targetGroup: "education" })
    await receive(house, place.mailbox.id, {
      from: "Ny <ny@vindrose-emballage.example>",
      text: "Et nyt spørgsmål om blanketter?",
    })
    const rows = await house.db.read.select().from(inquiries).orderBy(asc(inquiries.id))
    expect(rows[1]?.targetGroup).toBe("education")
    expect(rows[1]?.triageReasons).toContainEqual({
      field: "target-group",
      ground: "known-sender",
      words: [],
      confidence: 1,
    })
  })
})

describe("a confidential case", () => {
  beforeEach(() => setConfidentiality(house.db, actor(), id, { confidentiality: "confidential" }))
  const sees = async (who: Viewer) =>
    (await listQueue(house.db.read, who, { view: "all" }, house.clock.now)).total === 1

  test("shows to its unit, to whoever has it, and to management; to nobody else, not by number either", async () => {
    expect(await sees(viewer(place.signe))).toBe(true)
    expect(await sees(viewer(place.malthe))).toBe(false)
    expect(await sees(viewer(place.malthe, "management"))).toBe(true)
    expect(await sees(viewer(place.malthe, "administrator"))).toBe(false)
    await expect(getCase(house.db.read, viewer(place.malthe), "H-2026-00001")).rejects.toThrow(
      new DomainError("not-found", 404),
    )
    expect((await countQueue(house.db.read, viewer(place.malthe), house.clock.now)).summary.open).toBe(0)
    await assignInquiry(house.db, actor(), id, { assigneeId: place.malthe.id, unitId: place.unit.id })
    expect(await sees(viewer(place.malthe))).toBe(true)
  })
})

describe("the queue", () => {
  test("goes by time left, those without a clock last, and finds Danish words however they are spelt", async () => {
    await receive(house, place.mailbox.id, { subject: "Haster: Grønvang", text: "Svar senest i dag kl. 15, tak." })
    await receive(house, place.mailbox.id, { subject: "Til den, der venter", text: "Hvilken blanket skal jeg bruge?" })
    await startWaiting(house.db, actor(), 3, { reason: "sender" })
    const { rows } = await listQueue(house.db.read, viewer(place.signe), { view: "all" }, house.clock.now)
    expect(rows.map(({ number }) => number.slice(-1))).toEqual(["2", "1", "3"])
    const found = await listQueue(
      house.db.read,
      viewer(place.signe),
      { view: "all", text: "GROENVANG" },
      house.clock.now,
    )
    expect(found.rows.map(({ subject }) => subject)).toEqual(["Haster: Grønvang"])
  })

  test("My day holds what lies with me, by when it is due", async () => {
    await assignInquiry(house.db, actor(), id, { assigneeId: place.signe.id })
    await receive(house, place.mailbox.id, { text: "Svar senest i dag kl. 15, tak." })
    await assignInquiry(house.db, actor(), 2, { assigneeId: place.signe.id })
    await saveDraft(house.db, actor(), id, { kind: "reply", text: "Kære Mette, du skal", seenInboundAt: null })
    const day = await listMyDay(house.db.read, viewer(place.signe), house.clock.now)
    expect(day.today.map(({ id: n }) => n)).toEqual([2])
    expect(day.drafts).toMatchObject([{ number: "H-2026-00001", words: 4 }])
  })
})

test("every change stands in the audit log, and a changed row is found out", async () => {
  await addNote(house.db, actor(), id, { text: "Husk klagevejledningen" })
  await reply()
  expect(await findBrokenEvent(house.db.read)).toBeNull()
  await house.db.write((tx) =>
    tx
      .update(events)
      .set({ data: { reason: "spam" } })
      .where(eq(events.id, 2)),
  )
  expect(await findBrokenEvent(house.db.read)).toBe(2)
})
