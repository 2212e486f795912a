import { and, eq, isNull, max } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import type { PartyIds } from "./contact.ts"

/** What is typed is looked for in memory: folding a hundred thousand names for every letter would take longer than typing. */
type Entry = PartyIds & {
  /** Folded: the person's name, else the organisation's. */
  name: string
  /** The same with the organisation it is at. */
  words: string
  phones: string[]
  cvr: string | null
}
type Index = { entries: Entry[]; stamp: string; version: number; at: number }

const indexes = new WeakMap<Db, Index>()
/** A new name is found at once; a changed one, or one that has left, after at most so long. */
const STALE_MS = 5_000
const FEWEST_DIGITS = 3

/** The parties that fit best, best first: by the beginning of a name, of a word in it, by phone number or CVR. */
export async function findParties(
  db: Db,
  typed: string,
  limit: number,
  only?: "people" | "organisations",
): Promise<PartyIds[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean).slice(0, 8)
  const digits = typed.replace(/^\s*\+45|[\s().-]/g, "")
  const number = /^\+?\d+$/.test(digits) && digits.length >= FEWEST_DIGITS ? digits.replace(/^\+/, "") : null
  if (words.length === 0) return []
  const ranked: { entry: Entry; rank: number }[] = []
  for (const entry of await load(db)) {
    if (only && (entry.personId === null) !== (only === "organisations")) continue
    const rank = number === null ? rankByName(entry, words) : rankByNumber(entry, number)
    if (rank !== null) ranked.push({ entry, rank })
  }
  ranked.sort((a, b) => a.rank - b.rank || a.entry.words.localeCompare(b.entry.words))
  return ranked.slice(0, limit).map(({ entry: { personId, organisationId } }) => ({ personId, organisationId }))
}

function rankByName({ name, words }: Entry, typed: string[]): number | null {
  let rank = 0
  for (const word of typed) {
    if (name.startsWith(word)) continue
    if (name.includes(` ${word}`)) rank += 1
    else if (words.includes(` ${word}`)) rank += 2
    else return null
  }
  return rank
}

function rankByNumber({ phones, cvr }: Entry, number: string): number | null {
  if (phones.some((phone) => phone === number) || cvr === number) return 0
  if (phones.some((phone) => phone.startsWith(number)) || cvr?.startsWith(number)) return 1
  return number.length > FEWEST_DIGITS && phones.some((phone) => phone.includes(number)) ? 2 : null
}

async function load(db: Db): Promise<Entry[]> {
  const known = indexes.get(db)
  const version = db.dataVersion()
  if (known?.version === version) return known.entries
  const stamp = await stampOf(db.read)
  const fresh = known?.stamp === stamp && performance.now() - known.at < STALE_MS
  if (known && fresh) return known.entries
  const index = { entries: await readEntries(db.read), stamp, version, at: performance.now() }
  indexes.set(db, index)
  return index.entries
}

async function stampOf(read: Tx): Promise<string> {
  const last = [
    await read.select({ id: max(people.id) }).from(people),
    await read.select({ id: max(organisations.id) }).from(organisations),
    await read.select({ id: max(affiliations.id) }).from(affiliations),
    await read.select({ id: max(addresses.id) }).from(addresses),
  ]
  return last.map(([row]) => row?.id ?? 0).join(" ")
}

async function readEntries(read: Tx): Promise<Entry[]> {
  const places = await read.select().from(affiliations).where(isNull(affiliations.to))
  const persons = await read
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.mergedIntoId))
  const houses = await read
    .select({ id: organisations.id, name: organisations.name, cvr: organisations.cvr })
    .from(organisations)
    .where(isNull(organisations.mergedIntoId))
  const phones = await read
    .select({ lookup: addresses.lookup, personId: addresses.personId, organisationId: addresses.organisationId })
    .from(addresses)
    .where(and(eq(addresses.kind, "phone"), isNull(addresses.endedAt)))
  const numbers = numbersByOwner(phones)
  const names = new Map(houses.map(({ id, name }) => [id, fold(name)]))
  const organisationsOf = new Map<number, number[]>()
  for (const { personId, organisationId } of places)
    if (names.has(organisationId))
      organisationsOf.set(personId, [...(organisationsOf.get(personId) ?? []), organisationId])
  return [
    ...persons.flatMap(({ id, name }) => {
      const folded = fold(name)
      const at: (number | null)[] = organisationsOf.get(id) ?? [null]
      return [...new Set(at)].map((organisationId) => ({
        personId: id,
        organisationId,
        name: folded,
        words: ` ${folded} ${organisationId === null ? "" : (names.get(organisationId) ?? "")}`,
        phones: numbers.get(`p${id}`) ?? [],
        cvr: null,
      }))
    }),
    ...houses.map(({ id, cvr }) => {
      const name = names.get(id) ?? ""
      return { personId: null, organisationId: id, name, words: ` ${name}`, phones: numbers.get(`o${id}`) ?? [], cvr }
    }),
  ]
}

type PhoneRow = { lookup: string } & PartyIds

function numbersByOwner(rows: PhoneRow[]): Map<string, string[]> {
  const numbers = new Map<string, string[]>()
  for (const { lookup, personId, organisationId } of rows) {
    if (!/^\+?\d+$/.test(lookup)) continue
    const owner = personId === null ? `o${organisationId}` : `p${personId}`
    numbers.set(owner, [...(numbers.get(owner) ?? []), lookup.replace(/^\+45|^\+/, "")])
  }
  return numbers
}
