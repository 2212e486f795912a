import { describe, expect, test } from "vitest"
import { decideThread, REOPENS_WITHIN, replyChain, type ThreadCase, type ThreadQuestion } from "#app/mail/threading.ts"

const now = Date.UTC(2026, 10, 23, 9)
const day = 86_400_000
const open: ThreadCase = { closedAt: null, mergedInto: null }
const closed = (days: number): ThreadCase => ({ closedAt: now - days * day, mergedInto: null })
const merged = (mergedInto: number): ThreadCase => ({ closedAt: now - 90 * day, mergedInto })

const ask = (question: Partial<Omit<ThreadQuestion, "cases">>, cases: Record<number, ThreadCase> = {}) =>
  decideThread({
    subject: "SV: Varsling",
    automatic: false,
    now,
    ownIds: [],
    knownIds: [],
    subjectToken: null,
    candidates: [],
    ...question,
    cases: new Map(Object.entries(cases).map(([id, found]) => [Number(id), found])),
  })

test("replyChain goes from the nearest to the farthest, each once", () => {
  expect(replyChain({ inReplyTo: "<c@x>", references: ["<a@x>", "<b@x>", "<c@x>"] })).toEqual([
    "<c@x>",
    "<b@x>",
    "<a@x>",
  ])
  expect(replyChain({ inReplyTo: null, references: [] })).toEqual([])
})

describe("the order of evidence", () => {
  const cases = { 1: open, 2: open, 3: open }
  const all = { ownIds: [1], knownIds: [2], subjectToken: { inquiryId: 3, senderTakesPart: true } }

  test("our own signed id, then a known one, then the subject", () => {
    expect(ask(all, cases)).toEqual({ kind: "append", inquiryId: 1, by: "own-id" })
    expect(ask({ ...all, ownIds: [] }, cases)).toEqual({ kind: "append", inquiryId: 2, by: "known-id" })
    expect(ask({ subjectToken: all.subjectToken }, cases)).toEqual({ kind: "append", inquiryId: 3, by: "subject" })
  })

  test("a number in the subject from somebody outside the case opens a case", () => {
    expect(ask({ subjectToken: { inquiryId: 3, senderTakesPart: false } }, cases)).toEqual({
      kind: "new",
      by: "none",
      perhaps: null,
    })
  })

  test("the nearest id decides, and one whose case is gone is passed over", () => {
    expect(ask({ ownIds: [9, 2, 1] }, cases)).toMatchObject({ inquiryId: 2 })
    expect(ask({ ownIds: [9], knownIds: [3] }, cases)).toMatchObject({ inquiryId: 3, by: "known-id" })
  })
})

describe("closed and merged cases", () => {
  test("within 30 days an answer reopens, afterwards it opens a linked case", () => {
    expect(ask({ ownIds: [1] }, { 1: closed(30) })).toMatchObject({ kind: "reopen", inquiryId: 1 })
    expect(ask({ ownIds: [1] }, { 1: { closedAt: now - REOPENS_WITHIN - 1, mergedInto: null } })).toMatchObject({
      kind: "new-linked",
      inquiryId: 1,
    })
  })

  test("automatic mail is kept on its case and never reopens it", () => {
    expect(ask({ ownIds: [1], automatic: true }, { 1: closed(3) })).toMatchObject({ kind: "append", inquiryId: 1 })
    expect(ask({ ownIds: [1], automatic: true }, { 1: closed(300) })).toMatchObject({ kind: "append", inquiryId: 1 })
  })

  test("a merge is followed to its end, whose own state counts", () => {
    expect(ask({ ownIds: [1] }, { 1: merged(2), 2: merged(3), 3: open })).toEqual({
      kind: "append",
      inquiryId: 3,
      by: "own-id",
    })
    expect(ask({ ownIds: [1] }, { 1: merged(2), 2: closed(2) })).toMatchObject({ kind: "reopen", inquiryId: 2 })
  })

  test("a merge that runs in a circle or into nothing is no case", () => {
    expect(ask({ ownIds: [1] }, { 1: merged(2), 2: merged(1) })).toMatchObject({ kind: "new" })
    expect(ask({ ownIds: [1] }, { 1: merged(7) })).toMatchObject({ kind: "new" })
  })
})

describe("perhaps belongs to", () => {
  const candidate = (inquiryId: number, subject: string, found: ThreadCase = open, lastMessageAt = now - day) => ({
    inquiryId,
    subject,
    lastMessageAt,
    ...found,
  })
  const perhaps = (...candidates: ReturnType<typeof candidate>[]) => {
    const decision = ask({ candidates })
    return decision.kind === "new" ? decision.perhaps : decision
  }

  test("the same sender's case with the same bare subject is proposed, never joined", () => {
    expect(perhaps(candidate(4, "Varsling"), candidate(5, "Noget andet"))).toBe(4)
  })
  test("the one with the latest message first", () => {
    expect(perhaps(candidate(4, "Varsling", open, 1), candidate(5, "VS: varsling", open, 2))).toBe(5)
  })
  test("not one closed long ago, nor one merged away", () => {
    expect(perhaps(candidate(4, "Varsling", closed(31)), candidate(5, "Varsling", merged(4)))).toBeNull()
    expect(perhaps(candidate(4, "Varsling", closed(29)))).toBe(4)
  })
  test("an empty subject is like no other", () => {
    expect(ask({ subject: "SV:", candidates: [candidate(4, "")] })).toMatchObject({ perhaps: null })
  })
})
