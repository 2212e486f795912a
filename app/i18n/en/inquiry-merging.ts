import type { inquiryMerging as da } from "../da/inquiry-merging.ts"

const count = (n: number, one: string, many: string) => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`])

export const inquiryMerging: typeof da = {
  title: "Merge with another case",
  help: "Where it is the same matter twice, merge them: everything on the one goes over to the other.",
  choose: "Which case?",
  none: "The sender has no other open or recent cases.",
  number: "Or the number of the case",
  numberHint: "H-2026-00042, say, or just 42.",
  next: "See what will happen",
  preview: (merged, kept) => `${merged} is merged into ${kept}`,
  moves: ({ mails, notes, calls, tasks }, kept) => {
    const parts = [
      ...count(mails, "e-mail", "e-mails"),
      ...count(notes, "note", "notes"),
      ...count(calls, "conversation", "conversations"),
      ...count(tasks, "task", "tasks"),
    ]
    return parts.length === 0 ? "There is nothing to move." : `Goes over to ${kept}: ${parts.join(", ")}.`
  },
  due: (at, changes) =>
    changes ? `The deadline becomes ${at}, the earliest of the two.` : `The deadline is still ${at}.`,
  reopens: (kept, merged) => `${kept} is opened again, since ${merged} has not been answered.`,
  closes: (merged, kept) => `${merged} is closed as a duplicate and leads to ${kept}. Replies to it land there too.`,
  confidential: "The merged case will be confidential, since one of the two is.",
  senders: (one, other) =>
    `The two cases do not have the same sender: ${one} and ${other}. A reply goes to whoever wrote last.`,
  swap: (number) => `Keep ${number} instead`,
  chooseAnother: "Choose another",
  merge: "Merge",
  done: (merged, kept) => `Inquiry ${merged} is merged into ${kept}`,
  separate: "Separate again",
  separateOne: (number) => `Separate ${number} again`,
  separated: (merged, kept) => `Inquiry ${merged} and ${kept} are two cases again`,
  into: (number) => `The case is merged into ${number}.`,
  intoHidden: "The case is merged into another, which you have no access to.",
  intoHelp: "Its e-mails, notes and tasks are there now, and new replies land there.",
  goThere: "Go to the case",
  ownDraft: "Your draft from before",
  same: "That is this case. Choose another.",
}
