import type { ParsedMail } from "./message.ts"
import { normaliseSubject } from "./subject.ts"

/** Milliseconds after closing in which an answer reopens the case (mail.md § Threading). */
export const REOPENS_WITHIN = 30 * 86_400_000

/** What the decision needs to know of a case. Instants are epoch milliseconds. */
export type ThreadCase = { closedAt: number | null; mergedInto: number | null }
export type Candidate = ThreadCase & { inquiryId: number; subject: string; lastMessageAt: number }

export type ThreadQuestion = {
  subject: string
  /** Kept on its case, and never reopens it. */
  automatic: boolean
  now: number
  /** Inquiries named by our own signed Message-IDs among `replyChain`, in its order. */
  ownIds: number[]
  /** Inquiries that hold any other message of `replyChain`, in its order. */
  knownIds: number[]
  /** The inquiry whose number stands in the subject. */
  subjectToken: { inquiryId: number; senderTakesPart: boolean } | null
  /** Every case named above, and those they were merged into. A case that is not here does not exist. */
  cases: ReadonlyMap<number, ThreadCase>
  /** Other cases of the same sender. */
  candidates: Candidate[]
}

export type ThreadDecision =
  | { kind: "append" | "reopen" | "new-linked"; inquiryId: number; by: "own-id" | "known-id" | "subject" }
  | { kind: "new"; by: "none"; perhaps: number | null }

/** The Message-IDs a mail answers, nearest first: In-Reply-To, then References from right to left. */
export const replyChain = ({ inReplyTo, references }: Pick<ParsedMail, "inReplyTo" | "references">): string[] => [
  ...new Set([...(inReplyTo ? [inReplyTo] : []), ...references.toReversed()]),
]

/**
 * Where a mail belongs, in the order of mail.md § Threading: our signed Message-ID, any Message-ID we know, the number in
 * the subject where the sender takes part in that case, else a new case with a proposal. A guess never appends.
 */
export function decideThread(question: ThreadQuestion): ThreadDecision {
  const { ownIds, knownIds, subjectToken, cases } = question
  const claims = [
    ...ownIds.map((id) => ({ id, by: "own-id" as const })),
    ...knownIds.map((id) => ({ id, by: "known-id" as const })),
    ...(subjectToken?.senderTakesPart ? [{ id: subjectToken.inquiryId, by: "subject" as const }] : []),
  ]
  for (const { id, by } of claims) {
    const inquiryId = survivorOf(id, cases)
    if (inquiryId !== null) return { kind: howToJoin(cases.get(inquiryId)?.closedAt ?? null, question), inquiryId, by }
  }
  return { kind: "new", by: "none", perhaps: perhapsBelongsTo(question) }
}

function howToJoin(closedAt: number | null, { automatic, now }: ThreadQuestion): "append" | "reopen" | "new-linked" {
  if (closedAt === null || automatic) return "append"
  return now - closedAt <= REOPENS_WITHIN ? "reopen" : "new-linked"
}

/** The case that a chain of merges ends in; null where it ends in nothing. */
function survivorOf(id: number, cases: ReadonlyMap<number, ThreadCase>): number | null {
  const seen = new Set<number>()
  let at = id
  for (let found = cases.get(at); found && !seen.has(at); found = cases.get(at)) {
    if (found.mergedInto === null) return at
    seen.add(at)
    at = found.mergedInto
  }
  return null
}

/** Same sender, same bare subject, open or closed for less than 30 days; the one with the latest message. */
function perhapsBelongsTo({ subject, candidates, now }: ThreadQuestion): number | null {
  const wanted = normaliseSubject(subject)
  const alike = candidates.filter(
    (candidate) =>
      wanted !== "" &&
      candidate.mergedInto === null &&
      (candidate.closedAt === null || now - candidate.closedAt <= REOPENS_WITHIN) &&
      normaliseSubject(candidate.subject) === wanted,
  )
  return alike.sort((a, b) => b.lastMessageAt - a.lastMessageAt)[0]?.inquiryId ?? null
}
