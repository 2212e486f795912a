import type { presence as da } from "../da/presence.ts"

const all = (names: string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
const are = (names: string[]) => (names.length < 2 ? "is" : "are")

export const presence: typeof da = {
  writing: (names) => `${all(names)} ${are(names)} writing a reply.`,
  writingHelp: "Talk together before you answer.",
  looking: (names) => `${all(names)} ${are(names)} looking at the case too.`,
}
