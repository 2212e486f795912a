import type { da } from "../da.ts"

export const common: typeof da.common = {
  product: "Rettidig",
  skipToContent: "Skip to content",
  mainMenu: "Main menu",
  more: "More",
  save: "Save",
  cancel: "Cancel",
  undo: "Undo",
  close: "Close",
  search: "Search",
  week: (n) => `week ${n}`,
  keys: "all keys",
  everywhere: "Everywhere",
  otherLanguage: "Dansk",
  settings: "Settings",
  signOut: "Sign out",
  fixFields: (n) => (n === 1 ? "Correct 1 field to save" : `Correct ${n} fields to save`),
  nav: { myDay: "My day", inquiries: "Inquiries", contacts: "Contact log", administration: "Administration" },
  navCounts: { overdue: (n) => `${n} overdue`, open: (n) => `${n} open` },
  saved: "Saved",
}
