import { and, eq, isNotNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { DomainError } from "#app/errors.ts"
import { closeInquiry, reopenInquiry } from "#app/inquiries/closing.server.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { mergeInquiries, separateInquiries } from "#app/inquiries/merging.server.ts"
import { movedTables } from "#app/inquiries/moving-rows.server.ts"
import { addNote, saveDraft } from "#app/inquiries/noting.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { referencesTo } from "#db/references.server.ts"
import { drafts, inquiries, inquiryDeadlines, inquiryFacts, messages, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let one: number
let two: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  one = (await receiveFiled(house, place.mailbox.id, { subject: "Arbejdsfordeling" })).inquiryId ?? 0
  later(60)
  const text = "Hej. Vi skal bruge svar senest tirsdag kl. 12."
  two =
    (await receiveFiled(house, place.mailbox.id, { subject: "Blanket", text, messageId: "<two@vindrose.example>" }))
      .inquiryId ?? 0
  later(60)
})
afterEach(() => house.close())

const later = (minutes: number) => {
  house.clock.now += minutes * 60_000
}
const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const caseOf = async (id: number) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error("no case")
  return row
}
const merge = (keptId = one, mergedId = two) => mergeInquiries(house.db, actor(), { keptId, mergedId })
const separate = (id = two) => separateInquiries(house.db, actor(), id)
const replyDue = async (id: number) => {
  const [row] = await house.db.read
    .select()
    .from(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, id), eq(inquiryDeadlines.kind, "reply")))
  return row
}
const reply = (id: number) =>
  replyToInquiry(house, actor(), id, {
    ...{ to: "mli@vindrose-emballage.example", cc: "", text: "Brug AR 292.", seenInboundAt: house.clock.now },
  })
const mail = (given: object) => receiveFiled(house, place.mailbox.id, { text: "Jeg har et spørgsmål mere.", ...given })

describe("two cases made one", () => {
  test("have all their mails on the kept one; the other leads there, closed as a duplicate", async () => {
    await addNote(house.db, actor(), two, { text: "Ring først" })
    await merge()
    expect(await caseOf(two)).toMatchObject({ status: "closed", mergedIntoId: one, dueAt: null })
    expect((await caseOf(two)).closedReason).toBe("duplicate: H-2026-00001")
    expect(await house.db.read.$count(messages, eq(messages.inquiryId, two))).toBe(0)
    expect((await caseOf(one)).lastInboundAt).toBe(house.clock.now - 3_600_000)
    expect((await verifyHouse(house)).faults).toEqual([])
  })

  test("keep the earliest deadline of both, with its reasons and the need it was read from", async () => {
    const theirs = await replyDue(two)
    const own = await replyDue(one)
    expect(theirs?.dueAt).toBeLessThan(own?.dueAt ?? 0)
    await merge()
    expect(await replyDue(one)).toMatchObject({ dueAt: theirs?.dueAt, reasons: theirs?.reasons, metAt: null })
    expect((await caseOf(one)).need.quote).toContain("tirsdag kl. 12")
  })

  test("count as one inquiry, received when the first of them was", async () => {
    await merge(two, one)
    const facts = await house.db.read.select().from(inquiryFacts)
    expect(facts.map(({ inquiryId, standing }) => [inquiryId, standing])).toEqual([
      [one, "duplicate"],
      [two, "owed"],
    ])
    expect((await caseOf(two)).receivedAt).toBe((await caseOf(one)).receivedAt)
  })

  test("are confidential where either was", async () => {
    await setConfidentiality(house.db, actor(), two, { confidentiality: "confidential" })
    await merge()
    expect((await caseOf(one)).confidentiality).toBe("confidential")
    await separate()
    expect((await caseOf(one)).confidentiality).toBe("normal")
  })

  test("are open where either was: the answer to the one did not answer the other", async () => {
    await reply(one)
    later(1)
    await merge()
    expect(await caseOf(one)).toMatchObject({ status: "open", answeredAt: null, dueAt: (await replyDue(two))?.dueAt })
    await separate()
    expect(await caseOf(one)).toMatchObject({ status: "answered", dueAt: null })
  })

  test("no longer wait where the other brings what was waited for", async () => {
    await startWaiting(house.db, actor(), one, { reason: "sender" })
    later(120)
    await merge()
    expect(await caseOf(one)).toMatchObject({ status: "open", waitingReason: null })
    await separate()
    expect(await caseOf(one)).toMatchObject({ status: "waiting", waitingReason: "sender", dueAt: null })
  })

  test("leave a draft where the writer has one on the kept case already", async () => {
    const draft = (id: number, text: string) =>
      saveDraft(house.db, actor(), id, { kind: "reply", text, seenInboundAt: null })
    await draft(one, "Her")
    await draft(two, "Der")
    await merge()
    const kept = await house.db.read.select().from(drafts)
    expect(kept.map(({ inquiryId, text }) => [inquiryId, text])).toEqual([
      [one, "Her"],
      [two, "Der"],
    ])
  })
})

describe("what may not be merged", () => {
  test("is a case with itself, or one that was merged: no ring comes of it", async () => {
    const refused = new DomainError("already-merged-case")
    await expect(merge(one, one)).rejects.toThrow(refused)
    await merge()
    await expect(merge(two, one)).rejects.toThrow(refused)
    await expect(merge(one, two)).rejects.toThrow(refused)
  })

  test("is one whose reply can still be stopped", async () => {
    await reply(one)
    await expect(merge()).rejects.toThrow(new DomainError("mail-underway"))
  })

  test("nor is a merged one opened by hand", async () => {
    await merge()
    await expect(reopenInquiry(house.db, actor(), two)).rejects.toThrow(new DomainError("inquiry-is-merged"))
  })
})

describe("mail to a merged case lands on the kept one", () => {
  const ours = async () => {
    const [row] = await house.db.read
      .select({ messageId: outbox.messageId })
      .from(outbox)
      .where(and(eq(outbox.inquiryId, two), isNotNull(outbox.messageRowId)))
    return row?.messageId ?? ""
  }

  test.each([
    ["by our own Message-ID", (ours: string) => mail({ subject: "SV: Blanket", inReplyTo: ours })],
    ["by theirs", () => mail({ subject: "SV: Blanket", inReplyTo: "<two@vindrose.example>" })],
    ["by the number in the subject", () => mail({ subject: "SV: Blanket [H-2026-00002]" })],
  ])("%s, also through a chain of merges", async (_, send) => {
    const receipt = await ours()
    const three = (await mail({ subject: "Noget tredje" })).inquiryId ?? 0
    await merge()
    await merge(three, one)
    expect((await send(receipt)).inquiryId).toBe(three)
  })

  test("by the number, only where the sender takes part", async () => {
    await merge()
    const filed = await mail({ subject: "SV: [H-2026-00002]", from: "Fremmed <x@ukendt.example>" })
    expect([one, two]).not.toContain(filed.inquiryId)
  })

  test("and opens it again where it was closed", async () => {
    await merge()
    await closeInquiry(house.db, actor(), one, { reason: "answered" })
    later(60)
    await mail({ subject: "SV: Blanket [H-2026-00002]" })
    expect((await caseOf(one)).status).toBe("open")
    expect((await caseOf(two)).status).toBe("closed")
  })
})

describe("separating", () => {
  test("leaves with the kept one what has come since, and its answer", async () => {
    await merge()
    later(5)
    await mail({ subject: "SV: [H-2026-00001]" })
    later(5)
    await reply(one)
    later(5)
    await separate()
    expect(await caseOf(one)).toMatchObject({ status: "answered" })
    expect(await caseOf(two)).toMatchObject({ status: "new", mergedIntoId: null, dueAt: (await replyDue(two))?.dueAt })
    const [mine] = await house.db.read.select().from(messages).where(eq(messages.messageId, "<two@vindrose.example>"))
    expect(mine?.inquiryId).toBe(two)
  })

  test("keeps a case open that a new mail has come to, with a deadline that runs", async () => {
    await reply(one)
    later(1)
    await merge()
    await mail({ subject: "SV: [H-2026-00001]" })
    await separate()
    expect((await caseOf(one)).status).toBe("open")
    expect((await caseOf(one)).dueAt).not.toBeNull()
  })

  test("goes in the opposite order of merging, and says which comes first", async () => {
    const three = (await mail({ subject: "Noget tredje" })).inquiryId ?? 0
    await merge()
    await merge(one, three)
    await expect(separate()).rejects.toMatchObject({ code: "merged-since", values: { number: "H-2026-00003" } })
    await separate(three)
    await separate()
    await expect(separate()).rejects.toThrow(new DomainError("not-merged"))
  })
})

test("every table that points at a case either goes over or tells of that case alone", () => {
  const stays = ["deadlineProposals", "inquiryDeadlines", "inquiryPauses", "inquiryMerges", "inquiryLinks"]
  // A link of the front door leads on by itself (links.server.ts).
  const alone = ["reminders", "surveyInvitations", "triageConfirmations", "frontDoorLinks", "kindFacts", "kindSteps"]
  const known = new Set([...Object.keys(movedTables), "drafts", ...stays, ...alone])
  expect(referencesTo(inquiries).flatMap(({ table }) => (known.has(table) ? [] : [table]))).toEqual([])
})
