import type { inquiryDeadline as da } from "../da/inquiry-deadline.ts"

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
]

export const inquiryDeadline: typeof da = {
  set: "Set another deadline",
  form: {
    kind: "Which deadline?",
    kinds: { reply: "The deadline for replying", statutory: "The law’s deadline, only to earlier" },
    when: "When?",
    picks: {
      "one-day": "In 1 working day",
      "three-days": "In 3 working days",
      week: "This week",
      law: "The law’s deadline",
    },
    other: "Another date",
    date: "Date",
    dateHint: "26-11-2026, 26/11, Friday at 12 or tomorrow.",
    time: "Time",
    timeHint: "Left empty: when we close.",
    reason: "Reason",
    reasonHint: "It stands in the timeline.",
    save: "Set the deadline",
  },
  restore: "Back to the reckoned deadline",
  problems: {
    noReason: "Say why the deadline is to be another.",
    noDate: "Enter a date, or choose one of those proposed.",
    unreadable: "We cannot read that as a date. Enter 26-11-2026 or Friday at 12, for example.",
    noSuchTime: "There is no such time. Enter 12 or 14:30, for example.",
    noSuchDate: (month, days, suggested) => `${months[month - 1]} has ${days} days. Did you mean ${suggested}?`,
    monthFirst: (suggested) => `The day comes first. Did you mean ${suggested}?`,
    past: (at) => `${at} has passed. If you set it, the inquiry is overdue.`,
    closed: (at, name, before) =>
      `${at} we are closed${name ? ` (${name})` : ""}.${before ? ` The last open moment before is ${before}.` : ""}`,
    afterLaw: (at, law) =>
      `${at} is later than the law’s deadline ${law}. That one does not move, and the inquiry goes by whichever comes first.`,
  },
  choices: {
    use: (at) => `Use ${at}`,
    still: (at) => `Keep ${at}`,
  },
  done: {
    set: (number, at) => `The deadline of ${number} is now ${at}`,
    restored: (number) => `The deadline of ${number} is the reckoned one again`,
    proposalUsed: (number, at) => `The deadline of ${number} is now ${at}`,
    proposalKept: (number) => `The deadline of ${number} is kept`,
    proposalUndone: (number) => `The proposal for ${number} stands open again`,
  },
  proposal: {
    kinds: {
      earlier: "The sender asks for an earlier answer.",
      urgent: "The sender says it is urgent.",
      later: "The sender gives more time.",
      withdrawn: "The sender says there is no hurry.",
    },
    from: (now, proposed) => `The deadline is now ${now}. Proposed: ${proposed}.`,
    use: "Use it",
    keep: "Keep",
    mark: "New deadline?",
    markHelp: "A later mail asks for another deadline",
  },
  reminded: (when) => `The sender has asked again for an answer ${when}.`,
  remindedMark: "Reminded",
  thanked: "The sender has written since, without awaiting a reply.",
  reopen: "Reopen",
  met: "Met",
  metLate: "Met too late",
  dueBy: (when) => `due ${when}`,
  pausesLabel: "Pauses",
  pause: (on, from, to, open) => `Waiting ${on} ${from} – ${to}: ${open} of opening hours`,
  stillWaiting: "now",
  dayByDay: "Day by day",
  quotedAbove: "The sender’s words on the deadline:",
}
