/** What tells who somebody is: every name, mail address and phone number the house knows of them. */
export type Identity = { id: number; names: string[]; mails: string[]; phones: string[] }

/** What stands where a name stood. Danish in every language, since it is stored. */
export const aliasOf = (id: number) => `Anonymiseret person ${id}`
/** What stands where they themselves wrote. */
export const removedText = "[anonymiseret]"

/** Each address has one of its own, so that two of one person's at a meeting stay two. It can never be sent to (RFC 2606). */
const aliasAddress = (id: number, n: number) => `anonymiseret-${id}${n === 0 ? "" : `-${n + 1}`}@anonymiseret.invalid`

export type Mask = (text: string) => string
/** `own`: in what is theirs. `others`: elsewhere, where a name that somebody else has too may be that one's. */
export type Masks = { own: Mask; others: Mask }

/** Replaces every name, address and number of the person in a text. */
export function maskingOf({ id, names, mails, phones }: Identity): Mask {
  const replacements: [RegExp, string][] = [
    ...mails.map((mail, n): [RegExp, string] => [alone(escaped(mail)), aliasAddress(id, n)]),
    ...longestFirst(names.flatMap(orders)).map((name): [RegExp, string] => [genitive(spaced(name)), aliasOf(id)]),
    ...phones.map((phone): [RegExp, string] => [phonePattern(phone), removedText]),
  ]
  return (text) => replacements.reduce((masked, [pattern, alias]) => masked.replace(pattern, alias), text)
}

/** The same in a value of any depth; whoever is written to at an address of theirs is they, whatever name stands beside it. */
export function maskValue(value: unknown, mails: readonly string[], id: number, mask: Mask): unknown {
  if (typeof value === "string") return mask(value)
  if (Array.isArray(value)) return value.map((one) => maskValue(one, mails, id, mask))
  if (typeof value !== "object" || value === null) return value
  const { address } = value as { address?: unknown }
  const named = "name" in value && typeof address === "string" && mails.includes(address.toLowerCase())
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      named && key === "name" && one !== "" ? aliasOf(id) : maskValue(one, mails, id, mask),
    ]),
  )
}

/** For a search through all texts: what to look for, and whether it is there. */
export function soughtOf(identity: Identity): Sought {
  const mask = maskingOf(identity)
  return { words: spellingsOf(identity), holds: (text) => mask(text) !== text }
}

type Sought = { words: string[]; holds: (text: string) => boolean }

const spellingsOf = ({ names, mails, phones }: Omit<Identity, "id">): string[] => [
  ...new Set([...mails, ...names.flatMap(orders), ...phones.flatMap(phoneForms)]),
]

/** "Mette Lindhjem" also stands as "Lindhjem, Mette" in address books. */
function orders(name: string): string[] {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1)
  return words.length < 2 ? [name] : [name, `${last}, ${words.slice(0, -1).join(" ")}`]
}

const national = (phone: string) => phone.replace(/^\+45/, "").replace(/\D/g, "")

/** Two and two with anything between, or none: the database takes a space for whatever stands there. */
const phoneForms = (phone: string): string[] => [national(phone).replace(/(..)(?=.)/g, "$1 ")]

const phonePattern = (phone: string) =>
  new RegExp(`(?<!\\d)(?:(?:\\+|00)45[ .-]?)?\\+?${[...national(phone)].join("[ .\\u00a0-]?")}(?!\\d)`, "g")

const alone = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}._%+-])${pattern}(?![\\p{L}\\p{N}])`, "giu")
/** "Mette Lindhjems sag" */
const genitive = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}._%+-])${name}(?=(?:['’]?s|['’])?(?![\\p{L}\\p{N}]))`, "giu")
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const spaced = (name: string) => escaped(name).replace(/\s+/g, "\\s+")
const longestFirst = (texts: string[]) => [...texts].sort((one, other) => other.length - one.length)
