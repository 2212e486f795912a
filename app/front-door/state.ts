import type { InquiryStatus, WaitingReason } from "#app/inquiries/inquiry.ts"

/** Where an inquiry stands, as its sender is told. */
export const publicStates = ["received", "working", "waiting-for-you", "answered", "forwarded", "closed"] as const
export type PublicState = (typeof publicStates)[number]

type Facts = {
  status: InquiryStatus
  assigneeId: number | null
  waitingReason: WaitingReason | null
  /** A reply lies in the outbox and can still be taken back. */
  replyPending: boolean
}

/** Whom we wait for besides them is our own matter: to the sender somebody is on it. */
export function publicState({ status, assigneeId, waitingReason, replyPending }: Facts): PublicState {
  if (status === "waiting") return waitingReason === "sender" ? "waiting-for-you" : "working"
  if (status === "new") return assigneeId === null ? "received" : "working"
  if (status === "open") return "working"
  if (status === "answered") return replyPending ? "working" : "answered"
  return status === "forwarded" ? "forwarded" : "closed"
}
