import { and, count, eq, inArray, isNull, like, or, type SQL } from "drizzle-orm"
import { readCvr } from "#app/stakeholders/cvr.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { addresses, organisations } from "#db/schema/index.ts"
import { takeCensus } from "./census.ts"
import { listFacts, listShared, placeKey } from "./facts.server.ts"
import { matchParties, readParty } from "./match.ts"
import { compareOrganisationNames, comparePersonNames } from "./names.ts"
import { bareParty, type Match, type Party, type PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"
import { organisationWords, personWords } from "./words.ts"

/** What has been typed of somebody new. */
export type Draft = {
  kind: PartyKind
  name?: string
  mail?: string
  phone?: string
  cvr?: string
  /** Of a person: where they work, by its name. */
  organisation?: string
}
export type Likely = Match & { id: number; name: string; beside: string | null }

/** Whoever enters somebody is asked sooner than the register is: to look costs them nothing. */
const least = -1
const most = 5

/** Who somebody that is about to be created may be already, best first. Nothing typed, nobody found. */
export async function findLikely(db: Db, draft: Draft): Promise<Likely[]> {
  const { kind } = draft
  const typed = typedParty(draft)
  const ids = await listCandidates(db.read, kind, typed)
  if (ids.length === 0) return []
  const parties = (await listFacts(db.read, kind, ids)).map((party) => readParty(kind, party))
  const table = tableOf(kind)
  const [all] = await db.read.select({ n: count() }).from(table).where(isNull(table.mergedIntoId))
  const census = { ...takeCensus(kind, parties, await listShared(db.read)), size: all?.n ?? parties.length }
  const self = readParty(kind, typed)
  return parties
    .flatMap((party) => {
      const match = matchParties(census, self, party, least)
      const beside = party.places.find(({ now }) => now)?.name ?? party.mails[0] ?? party.cvr
      return match ? [{ ...match, id: party.id, name: party.name, beside }] : []
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, most)
}

function typedParty({ name = "", mail = "", phone = "", cvr = "", organisation = "" }: Draft): Party {
  const place = organisation.trim()
  return bareParty({
    name: name.trim(),
    mails: mail.includes("@") ? [mail.trim().toLowerCase()] : [],
    phones: phone.trim() ? [phoneLookup(phone)] : [],
    cvr: readCvr(cvr),
    places: place ? [{ key: placeKey(place), name: place, now: true }] : [],
  })
}

/** By what is looked up, and by names of which a word is the same however it is spelt. */
async function listCandidates(read: Tx, kind: PartyKind, typed: Party): Promise<number[]> {
  const found = new Set<number>()
  const lookups = [...typed.mails, ...typed.phones, ...(kind === "organisation" ? typed.mails.map(domainOf) : [])]
  if (lookups.length > 0)
    for (const row of await read.select().from(addresses).where(inArray(addresses.lookup, lookups))) {
      const id = kind === "person" ? row.personId : row.personId === null ? row.organisationId : null
      if (id !== null) found.add(id)
    }
  if (kind === "organisation" && typed.cvr)
    for (const { id } of await read.select().from(organisations).where(eq(organisations.cvr, typed.cvr))) found.add(id)
  const words = kind === "person" ? personWords(typed.name) : organisationWords(typed.name)
  for (const id of await listNamesakes(read, kind, typed.name, words)) found.add(id)
  return [...found]
}

const domainOf = (mail: string) => mail.slice(mail.indexOf("@") + 1)

async function listNamesakes(read: Tx, kind: PartyKind, name: string, words: string[]): Promise<number[]> {
  const table = tableOf(kind)
  const patterns = words.filter((word) => word.length >= 3).map(patternOf)
  if (patterns.length === 0) return []
  const hits: SQL[] = patterns.map((pattern) => like(table.name, pattern))
  const rows = await read
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(isNull(table.mergedIntoId), or(...hits)))
  const read_ = (of: string) => readParty(kind, bareParty({ name: of })).names[0] ?? []
  const census = takeCensus(kind, [])
  const compare = kind === "person" ? comparePersonNames : compareOrganisationNames
  const own = read_(name)
  return rows.flatMap((row) => (compare(census, own, read_(row.name)) ? [row.id] : [])).slice(0, 200)
}

/** "soerensen" as %s%rensen%: SQLite's LIKE knows no æøå, and each of them has two spellings. */
const patternOf = (word: string) => `%${word.replace(/ae|oe|aa/g, "%")}%`
