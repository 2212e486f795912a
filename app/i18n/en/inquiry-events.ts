import type { inquiryEvents as da } from "../da/inquiry-events.ts"

const because = (word: string, reason: string) =>
  reason ? `, ${word}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}` : "."

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
  overruled: (kind, to, from, reason, by) =>
    `${by ?? "Rettidig"} set ${kind} to ${to}${from ? ` instead of ${from}` : ""}${because("because", reason)}`,
  restored: (kind, to, by) =>
    to
      ? `${by ?? "Rettidig"} put ${kind} back to the reckoned one: ${to}.`
      : `${by ?? "Rettidig"} took away ${kind}, which was set by hand.`,
  extended: (to, from, reason, told, by) =>
    `${by ?? "Rettidig"} gave the reply a new date, ${to}${from ? ` instead of ${from}` : ""}${because("because", reason)}${told ? ` Notice sent to ${told}.` : ""}`,
  extensionWithdrawn: (to, by) =>
    `${by ?? "Rettidig"} took the new date back${to ? `. The reply is due ${to} again.` : "."}`,
  journalised: (reference, on, by) =>
    `Put in the journal${by ? ` by ${by}` : ""} as ${reference}${on ? ` on ${on}` : ""}.`,
  journalCleared: (by) => `The journal number was taken out${by ? ` by ${by}` : ""}.`,
  proposals: {
    earlier: "The sender names an earlier deadline",
    urgent: "The sender says it is urgent",
    later: "The sender gives more time",
    withdrawn: "The sender says there is no hurry",
  },
  proposed: (what, quote, to, from) =>
    `${what}${quote ? ` (»${quote}«)` : ""}. Proposed deadline: ${to}${from ? ` instead of ${from}` : ""}.`,
  proposalUsed: (to, from, by) =>
    `${by ?? "Rettidig"} used the proposed deadline ${to}${from ? ` instead of ${from}` : ""}.`,
  proposalKept: (kept, refused, by) => `${by ?? "Rettidig"} kept the deadline ${kept}. Proposed was ${refused}.`,
  proposalUndone: (to, by) =>
    `${by ?? "Rettidig"} took the choice back. The deadline is ${to} again, and the proposal stands open.`,
  reminded: (words) => `The sender asks again for an answer${words ? ` (»${words}«)` : ""}.`,
  thanked: (words) =>
    `The sender wrote without awaiting a reply${words ? ` (»${words}«)` : ""}. The case stayed as it was.`,
  redecided: (to, from) =>
    to
      ? `The deadline is ${from ? "now" : "set to"} ${to}, by the rule for this kind of inquiry.${from ? ` It was ${from}.` : ""}`
      : "No deadline: we do not answer this kind of inquiry.",
  moved: (kind, from, to, why, by) =>
    `${by ?? "Rettidig"} moved ${kind} from ${from} to ${to} under the new rules.${why ? ` ${why}` : ""}`,
  told: (kind, to, when) =>
    ({
      warning: `${to} was reminded of the deadline ${when}.`,
      due: `${to} was told that the deadline ${when} has come.`,
      escalation: `${to} was told that the case is over its deadline ${when}.`,
    })[kind],
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
  forwarded: (to, told, reason, by) =>
    `${by ?? "Rettidig"} forwarded the case to ${to}.${told ? ` ${told} has been told.` : ""}${reason ? ` The sender was not told from here: ${reason}` : ""}`,
  forwardingStopped: (by) =>
    by ? `${by} stopped the forwarding before it was sent.` : "The forwarding was stopped before it was sent.",
  otherCase: "another case",
  linked: (number, by) => `Linked to ${number}${by ? ` by ${by}` : ""}.`,
  unlinked: (number, by) => `No longer linked to ${number}${by ? `, removed by ${by}` : ""}.`,
  notRelated: (number, by) => `Does not belong to ${number}${by ? `, says ${by}` : ""}.`,
  perhapsRelated: (number) => `May belong to ${number} after all.`,
  merged: (number, subject, by) =>
    `${by ?? "Rettidig"} merged ${number}${subject ? ` (${subject})` : ""} into this case.`,
  mergedInto: (number, by) => `Merged into ${number}${by ? ` by ${by}` : ""}.`,
  splitOff: (number, by) => `${by ?? "Rettidig"} made a mail a case of its own, ${number}.`,
  splitFrom: (number, by) => `Split from ${number}${by ? ` by ${by}` : ""}.`,
  splitUndone: (number, by) => `${by ?? "Rettidig"} took the mail back from ${number}, which is no more.`,
  separated: (number, by) => `${by ?? "Rettidig"} separated ${number} again.`,
  separatedFrom: (number, by) => `Separated from ${number} again${by ? ` by ${by}` : ""}.`,
}
