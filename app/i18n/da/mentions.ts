/** Colleagues named in a note: "@Signe Aaholm". */
export const mentions = {
  title: "Du er nævnt",
  by: (author: string, when: string) => `${author}, ${when}`,
  seen: "Set",
  seenOne: (subject: string) => `Markér som set: ${subject}`,
  allSeen: "Markér alle som set",
  done: (n: number) => (n === 1 ? "Omtalen er markeret som set" : `${n} omtaler er markeret som set`),
  undone: "Omtalerne står her igen",
  hidden: (names: string[]) =>
    `Notatet er gemt. ${names.join(" og ")} kan ikke se sagen og får ikke besked. Giv sagen til vedkommende, eller sig det selv.`,
  someHidden: "Notatet er gemt. En, du nævnte, kan ikke se sagen og får ikke besked.",
  suggestions: "Kolleger, der kan nævnes",
  count: (n: number, name: string) =>
    `${n === 1 ? "1 kollega" : `${n} kolleger`}. ${name}. Enter vælger, piletaster skifter, Esc lukker.`,
  help: "Nævn en kollega med @, så får kollegaen besked.",
}
