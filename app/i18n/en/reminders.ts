import type { da } from "../da.ts"

export const reminders: typeof da.reminders = {
  title: "Reminders",
  headings: {
    warning: "The deadline is near",
    due: "The deadline has come",
    escalation: "Overdue in your unit",
  },
  seen: "Mark as seen",
  done: (n) => (n === 1 ? "The reminder is marked as seen" : `${n} reminders are marked as seen`),
  undone: "The reminders are back",
  deadline: (when) => `Due ${when}`,
  nobody: "Nobody has it",
  confidential: "Confidential case",
  mail: {
    subject: {
      one: (kind, number, when) => (kind === "warning" ? `${number}: due ${when}` : `${number}: overdue, ${when}`),
      many: (n) => `${n} inquiries wait for you`,
    },
    intro: (n) => (n === 1 ? "An inquiry needs our answer." : `${n} inquiries need our answer.`),
    over: (amount) => `${amount} over`,
    more: (n) => `and ${n} more`,
    why: "You get reminders because the inquiries are yours or your unit's.",
    off: "Turn reminders by mail off",
  },
}
