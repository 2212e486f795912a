import type { da } from "../da.ts"

export const search: typeof da.search = {
  title: "Search",
  button: "Search",
  buttonMore: " or run a command",
  field: "Search or run a command",
  words: (text, total) => (text ? `“${text}”: ${total}` : "In all that has been written and said."),
  hits: (n, more) => {
    if (n === 0) return "No hits"
    return `${more ? "More than " : ""}${n} ${n === 1 ? "hit" : "hits"}`
  },
  took: (n, ms) => `${n} in ${ms} ms`,
  kinds: { inquiries: "Inquiries", organisations: "Organisations", people: "People", contacts: "Contacts" },
  kindsLabel: "Kinds",
  all: "All",
  parties: "Organisations and people",
  commands: "Commands",
  recent: "Opened last",
  results: "Hits",
  seeAll: (kind) => `See all in ${kind}`,
  seeAllFor: (text) => `See all hits for “${text}”`,
  in: { mail: "In a mail", note: "In a note", sender: "Sender" },
  organisation: "Organisation",
  person: "Person",
  formerly: "Also known as",
  cvr: "CVR",
  inbound: "in",
  outbound: "out",
  by: (name) => `noted by ${name}`,
  state: { open: "Open only", settled: "Settled only" },
  stateLabel: "Status",
  periodLabel: "Received",
  period: (period) => {
    if (period === "30-days") return "Last 30 days"
    return period === "12-months" ? "Last 12 months" : period
  },
  onlyNewest: "These are the newest. Add a word, or choose a period, to find older ones.",
  pagesLabel: "Pages",
  emptyStart: "Write what you are looking for",
  help: [
    "Inquiries are found by number, subject, mails, notes and sender.",
    "Organisations are found by name, former name, CVR, domain, mail and phone. People by name, workplace, mail and phone.",
    'The beginning of a word is enough. Put quotes around words that stand together: "third notice".',
    "æ, ø and å may be written ae, oe and aa. A name is found even where it is spelt slightly wrong.",
  ],
  none: (text) => `No hits for “${text}”`,
  noneHelp:
    "Try fewer or shorter words, or remove the filters. Confidential cases show only to the unit they lie with and to management.",
  clear: "Remove filters",
  failed: "The search did not answer. Try again.",
  keys: { choose: "choose", open: "open", newTab: "new tab" },
  command: {
    goTo: (page) => `Go to ${page}`,
    language: "Change language to Dansk",
    theme: { system: "Colours as the system’s", light: "Light colours", dark: "Dark colours" },
    signOut: "Sign out",
    reply: "Write a reply",
    note: "Write a note",
    template: "Choose a template for the reply",
    assign: "Give the case to a colleague",
    close: "Close the case",
    accept: "Accept topic, group and unit",
    deadline: "Set another deadline",
    forward: "Forward the case",
  },
}
