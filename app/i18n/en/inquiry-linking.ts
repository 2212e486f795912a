import type { inquiryLinking as da } from "../da/inquiry-linking.ts"

export const inquiryLinking: typeof da = {
  title: "Link to another case",
  panel: "Belongs together with",
  none: "None",
  relations: {
    linked: "Linked",
    continues: "Continues",
    "continued-by": "Continued by",
    merged: "Merged into this",
  },
  help: "The cases stand beside one another, but each keeps its own deadline and its own timeline.",
  choose: "Which case?",
  number: "Or the number of the case",
  link: "Link",
  done: (one, other) => `Inquiry ${one} and ${other} now stand beside one another`,
  remove: "Remove",
  removeOne: (number) => `Remove ${number}`,
  removed: (one, other) => `Inquiry ${one} and ${other} no longer stand beside one another`,
  split: "Make it a case of its own",
  perhaps: { merge: "Merge", link: "Link", no: "No" },
  notRelated: (number) => `Noted: the case does not belong to ${number}`,
  perhapsAgain: (number) => `The case may belong to ${number}`,
}
