export type Person = { id: number; name: string }
/** `from` and `to` are positions in the text, the @ included. */
export type Mention<P extends Person = Person> = { person: P; words: string; from: number; to: number }

/**
 * The people named in a note: "@Signe Aaholm", or "@Signe" where only one is called so. Whatever the case of the letters;
 * an @ inside a word is an address. Each place once, in their order.
 */
export function findMentions<P extends Person>(text: string, people: readonly P[]): Mention<P>[] {
  const names = namesOf(people)
  return [...text.matchAll(/(?<![\p{L}\p{N}._@-])@/gu)].flatMap(({ index: from }) => {
    const rest = text.slice(from + 1).toLocaleLowerCase("da")
    const found = names.find(({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)))
    if (!found) return []
    const to = from + 1 + found.name.length
    return [{ person: found.person, words: text.slice(from, to), from, to }]
  })
}

/** What each can be called, the longest first: "Signe Aaholm" is more than "Signe". */
function namesOf<P extends Person>(people: readonly P[]): { name: string; person: P }[] {
  const whole = people.map((person) => ({ name: person.name.toLocaleLowerCase("da"), person }))
  const first = whole.map(({ name, person }) => ({ name: name.split(" ")[0] ?? "", person }))
  const alone = ({ name }: { name: string }) => name !== "" && first.filter((one) => one.name === name).length === 1
  return [...whole, ...first.filter(alone)].sort((a, b) => b.name.length - a.name.length)
}

/** The name being typed at the cursor, after an @; null where none is. */
export function typedMention(text: string, cursor: number): { from: number; typed: string } | null {
  const match = /(?<![\p{L}\p{N}._@-])@([\p{L}'’.-]*(?: [\p{L}'’.-]*){0,3})$/u.exec(text.slice(0, cursor))
  return match ? { from: match.index, typed: match[1] ?? "" } : null
}

const MOST = 6

/** Whose first name, or a later one, begins so; a name that is written out suggests nothing more. */
export function suggestPeople<P extends Person>(people: readonly P[], typed: string): P[] {
  const begun = typed.toLocaleLowerCase("da")
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase("da")
      if (lower === begun.trim()) return false
      return lower.startsWith(begun) || (begun !== "" && lower.includes(` ${begun}`))
    })
    .slice(0, MOST)
}
