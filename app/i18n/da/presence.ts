const all = (names: string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} og ${names.at(-1)}`

/** Who else has a case open. */
export const presence = {
  writing: (names: string[]) => `${all(names)} er ved at skrive et svar.`,
  writingHelp: "Tal sammen, før du svarer.",
  looking: (names: string[]) => `${all(names)} ser også på sagen.`,
}
