import type { da } from "../da.ts"

export const myDay: typeof da.myDay = {
  title: "My day",
  summary: ({ overdue, today }) => {
    if (overdue === 0 && today === 0) return "Nothing of yours is overdue, and nothing is due today."
    const late =
      overdue === 0 ? "Nothing of yours is overdue." : `${overdue} of yours ${overdue === 1 ? "is" : "are"} overdue.`
    return `${late} ${today === 0 ? "Nothing is due today." : `${today} ${today === 1 ? "is" : "are"} due today.`}`
  },
  closed: "We are closed today.",
  overdue: "Overdue",
  today: "Today",
  week: "This week",
  drafts: "Drafts",
  allMine: "All mine",
  confidential: "Confidential",
  draft: {
    reply: (subject) => `Reply: ${subject}`,
    note: (subject) => `Note: ${subject}`,
    forward: (subject) => `Forward: ${subject}`,
  },
  words: (n) => (n === 1 ? "1 word" : `${n} words`),
  unassigned: "Unassigned",
  unassignedCount: (n, unit) => `${n} ${n === 1 ? "inquiry" : "inquiries"}${unit ? ` in ${unit}` : ""} with nobody on.`,
  seeUnassigned: "See them",
  nothingUnassigned: "Every inquiry has somebody.",
  empty: "You have no inquiries now",
  emptyHelp: "Take one of the unassigned, or see what your unit has.",
  emptyHelpNone: "New ones come by themselves. Meanwhile you can see all open ones.",
  nothingOverdue: "Nothing overdue",
  nextDue: (when) => `Your next deadline is ${when}.`,
  openNext: "Open the next",
  seeAll: "See all open",
}
