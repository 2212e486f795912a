/** What tells who somebody is: every name, mail address and phone number the house knows of them. */
export type Identity = { id: number; names: string[]; mails: string[]; phones: string[] }

/** What stands where a name stood. Danish in every language, since it is stored. */
export const aliasOf = (id: number) => `Anonymiseret person ${id}`
/** What stands where they themselves wrote. */
export const removedText = "[anonymiseret]"

/** Each address has one of its own, so that two of one person's at a meeting stay two. It can never be sent to (RFC 2606). */
const aliasAddress = (id: number, n: number) => `anonymiseret-${id}${n === 0 ? "" : `-${n + 1}`}@anonymiseret.invalid`

/** Replaces every name, address and number of the person in a text. */
export function maskingOf({ id, names, mails, phones }: Identity): (text: string) => string {
  const replacements: [RegExp, string][] = [
    ...mails.map((mail, n): [RegExp, string] => [alone(escaped(mail)), aliasAddress(id, n)]),
    ...longestFirst(names.flatMap(orders)).map((name): [RegExp, string] => [alone(spaced(name)), aliasOf(id)]),
    ...phones.map((phone): [RegExp, string] => [phonePattern(phone), removedText]),
  ]
  return (text) => replacements.reduce((masked, [pattern, alias]) => masked.replace(pattern, alias), text)
}

/** What a search through all texts looks for: as it is usually written. */
export const spellingsOf = ({ names, mails, phones }: Omit<Identity, "id">): string[] => [
  ...new Set([...mails, ...names.flatMap(orders), ...phones.flatMap(phoneForms)]),
]

/** "Mette Lindhjem" also stands as "Lindhjem, Mette" in address books. */
function orders(name: string): string[] {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1)
  return words.length < 2 ? [name] : [name, `${last}, ${words.slice(0, -1).join(" ")}`]
}

const national = (phone: string) => phone.replace(/^\+45/, "").replace(/\D/g, "")

function phoneForms(phone: string): string[] {
  const digits = national(phone)
  return digits.length === 8 ? [digits, digits.replace(/(..)(?=.)/g, "$1 "), digits.replace(/(....)/, "$1 ")] : [digits]
}

const phonePattern = (phone: string) =>
  new RegExp(`(?<!\\d)(?:(?:\\+|00)45[ .-]?)?\\+?${[...national(phone)].join("[ .\\u00a0-]?")}(?!\\d)`, "g")

const alone = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}._%+-])${pattern}(?![\\p{L}\\p{N}])`, "giu")
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const spaced = (name: string) => escaped(name).replace(/\s+/g, "\\s+")
const longestFirst = (texts: string[]) => [...texts].sort((one, other) => other.length - one.length)
