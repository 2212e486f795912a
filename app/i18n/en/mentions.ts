import type { mentions as da } from "#app/i18n/da/mentions.ts"

export const mentions: typeof da = {
  title: "You are mentioned",
  by: (author, when) => `${author}, ${when}`,
  seen: "Seen",
  seenOne: (subject) => `Mark as seen: ${subject}`,
  allSeen: "Mark all as seen",
  done: (n) => (n === 1 ? "The mention is marked as seen" : `${n} mentions are marked as seen`),
  undone: "The mentions stand here again",
  hidden: (names) =>
    `The note is saved. ${names.join(" and ")} may not see the case and will not be told. Give them the case, or tell them yourself.`,
  someHidden: "The note is saved. Somebody you mentioned may not see the case and will not be told.",
  suggestions: "Colleagues to mention",
  count: (n, name) =>
    `${n === 1 ? "1 colleague" : `${n} colleagues`}. ${name}. Enter chooses, arrows move, Esc closes.`,
  help: "Mention a colleague with @, and they are told.",
}
