import type { inquiryEvents as da } from "../da/inquiry-events.ts"

export const inquiryEvents: typeof da = {
  kinds: {
    acknowledge: "the deadline for acknowledging",
    reply: "the deadline for replying",
    statutory: "the law’s deadline",
  },
  received: (proposal) => (proposal ? `Received. Proposed: ${proposal}.` : "Received."),
  acknowledged: (to) => `Acknowledgement sent to ${to}.`,
  triaged: (result, corrected, by) => `${corrected ? "Corrected" : "Confirmed"}${by ? ` by ${by}` : ""}: ${result}.`,
  triageWithdrawn: (by) => (by ? `${by} took the confirmation back.` : "The confirmation was taken back."),
  taken: (by) => `${by} took the case.`,
  assigned: (to, unit, by) => {
    const place = to ? (unit ? `${to}, ${unit}` : to) : unit
    if (place === null) return by ? `${by} put the case back as unassigned.` : "The case is unassigned."
    return by ? `${by} gave the case to ${place}.` : `Given to ${place}.`
  },
  waiting: (by) => (by ? `Set by ${by}. The clock stands still.` : "The clock stands still."),
  resumed: (by) => (by ? `${by} set the case running again.` : "The answer has come. The clock runs again."),
  overruled: (kind, to, reason, by) => `${by ?? "Rettidig"} set ${kind} to ${to}: ${reason}`,
  met: (kind) => `Met ${kind}.`,
  answered: (by) => (by ? `Answered by ${by}.` : "Answered."),
  closed: (reason, text, by) => `Closed${by ? ` by ${by}` : ""}: ${reason}.${text ? ` ${text}` : ""}`,
  reopenedByMail: "Opened again, because the sender wrote.",
  reopened: (by) => (by ? `Opened again by ${by}.` : "Opened again."),
  confidential: (by) => `Made confidential${by ? ` by ${by}` : ""}.`,
  notConfidential: (by) => `No longer confidential${by ? `, set by ${by}` : ""}.`,
  takenBack: (by) => (by ? `${by} stopped the reply before it was sent.` : "The reply was stopped before it was sent."),
  deliveryFailed: (to, error) => `The mail to ${to} was not delivered.${error ? ` ${error}` : ""}`,
  senderChanged: (to, by) => `The sender is corrected to ${to}${by ? ` by ${by}` : ""}.`,
  linked: (number, by) => `Linked to ${number}${by ? ` by ${by}` : ""}.`,
}
