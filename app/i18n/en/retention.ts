import type { retention as danish } from "../da/retention.ts"

export const retention: typeof danish = {
  title: "Retention",
  words: "People you no longer have contact with are proposed for anonymising. Nothing happens until you say yes.",
  rule: {
    title: "The rule",
    years: "Propose after so many years without contact",
    hint: "Type a whole number, or leave the field empty and nobody is proposed. Open cases, and cases not journalised, always keep a person out.",
    save: "Save the rule",
  },
  saved: (n) => (n === 0 ? "The rule is saved. Nobody is old enough yet." : `The rule is saved. ${n} are proposed.`),
  proposed: {
    title: (n) => (n === 1 ? "One is proposed" : `${n} are proposed`),
    caption: "People proposed for anonymising",
    shown: (n) => `These are the first ${n}. The rest follow when they are settled.`,
    columns: { pick: "Select", name: "Name", organisation: "Organisation", last: "Latest contact", why: "Why" },
    never: "No contact",
    why: (cases) =>
      cases === 0
        ? "No cases"
        : cases === 1
          ? "One case, closed and journalised"
          : `${cases} cases, closed and journalised`,
    refused: "Something stands in the way. See the person’s page.",
    pick: (name) => `Select ${name}`,
  },
  empty: {
    noRule: "Set a rule",
    noRuleWords:
      "Say above after how many years without contact you want to look at a person. The list is made every night.",
    none: "Nobody is proposed",
    noneWords: "All with whom you have had no contact for so long are settled. The list is made again tonight.",
  },
  anonymise: {
    title: "Anonymise those selected",
    words: "Names, addresses and what was written are removed. The figures stay. It cannot be undone.",
    count: "Type how many you selected",
    button: "Anonymise them",
  },
  keep: { title: "Keep those selected", until: "Up to and including", because: "Why", button: "Keep them" },
  underWay: (n) =>
    n === 1
      ? "One is being anonymised now. The page follows by itself."
      : `${n} are being anonymised now, one at a time. The page follows by itself.`,
  done: (n) =>
    `${n === 1 ? "One is" : `${n} are`} dealt with. Whoever could not be anonymised yet is still on the list.`,
  keptDone: "Those selected are kept.",
  kept: { title: "Kept for now", until: (day) => `up to and including ${day}` },
  wrong: {
    nobody: "Select at least one in the list.",
    years: (from, to) => `Type a whole number from ${from} to ${to}.`,
    count: "The number does not match how many are selected.",
    until: "Choose a day to come.",
  },
}
