import type { WaitingReason } from "#app/inquiries/inquiry.ts"
import type { ReviewCase, Standing } from "./facts.ts"

/** Why a case is late, from what is known and nothing else; each becomes a sentence. Times are epoch milliseconds. */
export type Why =
  | { code: "failed" | "no-receipt" | "came" | "reminded" | "wrote-again" | "told"; at: number }
  | { code: "waiting"; on: WaitingReason; at: number; law: boolean }
  | { code: "unassigned"; at: number; unit: string | null }
  | { code: "left"; name: string }
  | { code: "helper"; name: string }
  | { code: "draft" | "untouched" | "worked"; at: number; by: string }

/** What to do now. */
export type Next =
  | { code: "fix-address" | "assign" | "hand-over" | "send-draft" | "law-letter" | "answer" | "keep-date" }
  | { code: "receipt"; jobcentre: boolean }
  | { code: "chase" | "call-waiting" | "call"; party: string }

/** At most that many sentences: the table is read in one look. */
const MOST = 3

export function explain(one: ReviewCase, known: Standing, cameLate: boolean): { why: Why[]; next: Next } {
  const { why, next } = firstOf(one, known)
  return { why: [...why, ...besides(one, known, cameLate)].slice(0, MOST), next }
}

function firstOf(one: ReviewCase, known: Standing): { why: Why[]; next: Next } {
  const { party, topic, assignee, status, waitingSince, unit } = one
  const { kind, heldSince, worked, draft, failedAt, toldAt } = known
  if (failedAt !== null) return { why: [{ code: "failed", at: failedAt }], next: { code: "fix-address" } }
  if (status === "waiting" && waitingSince !== null) {
    const on = one.waitingReason ?? "other"
    const why: Why = { code: "waiting", on, at: waitingSince, law: kind === "statutory" }
    return { why: [why], next: { code: on === "sender" ? "chase" : "call-waiting", party } }
  }
  if (assignee === null) return { why: [{ code: "unassigned", at: heldSince, unit }], next: { code: "assign" } }
  if (assignee.left) return { why: [{ code: "left", name: assignee.name }], next: { code: "hand-over" } }
  if (kind === "acknowledge")
    return {
      why: [{ code: "no-receipt", at: one.receivedAt }],
      next: { code: "receipt", jobcentre: topic === "collective-dismissal" },
    }
  if (draft) return { why: [{ code: "draft", ...draft }], next: { code: "send-draft" } }
  const law: Next | null = kind === "statutory" && toldAt === null ? { code: "law-letter" } : null
  if (worked === null || worked.at <= heldSince)
    return { why: [{ code: "untouched", at: heldSince, by: assignee.name }], next: law ?? { code: "answer" } }
  return {
    why: [{ code: "worked", ...worked }],
    next: law ?? (toldAt === null ? { code: "call", party } : { code: "keep-date" }),
  }
}

/** What makes it worse, or better, beside the first. */
function besides(one: ReviewCase, { worked, toldAt, helper }: Standing, cameLate: boolean): Why[] {
  const { lastInboundAt, receivedAt, remindedAt } = one
  const since = worked?.at ?? receivedAt
  const all: (Why | false)[] = [
    cameLate && worked === null && { code: "came", at: receivedAt },
    remindedAt !== null && { code: "reminded", at: remindedAt },
    remindedAt === null &&
      lastInboundAt !== null &&
      lastInboundAt > since && { code: "wrote-again", at: lastInboundAt },
    toldAt !== null && { code: "told", at: toldAt },
    helper !== null && { code: "helper", name: helper },
  ]
  return all.filter((why) => why !== false)
}
