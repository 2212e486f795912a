import type { inquiryJournal as da } from "../da/inquiry-journal.ts"

export const inquiryJournal: typeof da = {
  title: "Journal",
  none: "Not in the journal",
  needsNone: "Need not be in the journal.",
  reference: "Journal number",
  referenceHint: "The case’s number in the archive (ESDH), such as 2026-1234.",
  on: "Put in the journal on",
  today: "today",
  save: "Put in the journal",
  change: "Change",
  clear: "Take the number out",
  bulk: "Journal number for the chosen",
  done: {
    set: (number, reference) => `Inquiry ${number} is in the journal as ${reference}`,
    cleared: (number) => `Inquiry ${number} is no longer in the journal`,
    many: (n, reference) => `${n === 1 ? "1 inquiry is" : `${n} inquiries are`} in the journal as ${reference}`,
    clearedMany: (n) => `${n === 1 ? "1 inquiry is" : `${n} inquiries are`} no longer in the journal`,
  },
}
