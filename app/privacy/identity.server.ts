import { and, eq, inArray, isNull, not, or } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Tx } from "#db/client.server.ts"
import { listTaken } from "#db/namesakes.server.ts"
import { addresses, contacts, events, messages, people } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import type { Identity } from "./identity.ts"

/**
 * Who somebody is, with their doubles. `identity`: what they are called and reached by; addresses and numbers that lead
 * to others as well are not among it. `sure`: those of the words that are nobody else's here. `mails`: every address they
 * ever had, also one that has been passed on.
 */
export type Known = {
  person: typeof people.$inferSelect
  ids: number[]
  identity: Identity
  sure: Identity
  mails: string[]
}

/** The person and everybody who was merged into them, however many steps away. */
async function listSelves(read: Tx, id: number): Promise<number[]> {
  const ids = [id]
  for (let added = [id]; added.length > 0; ) {
    const rows = await read.select({ id: people.id }).from(people).where(inArray(people.mergedIntoId, added))
    added = rows.map((row) => row.id).filter((one) => !ids.includes(one))
    ids.push(...added)
  }
  return ids
}

export async function loadIdentity(read: Tx, person: typeof people.$inferSelect): Promise<Known> {
  const ids = await listSelves(read, person.id)
  const selves = await read.select().from(people).where(inArray(people.id, ids))
  const own = await read.select().from(addresses).where(inArray(addresses.personId, ids))
  const of = (kind: "mail" | "phone") => [
    ...new Set(own.filter((row) => row.kind === kind).flatMap((row) => [row.lookup])),
  ]
  const mails = of("mail")
  const called = [...new Set([...selves.map(({ name }) => name), ...(await listFormerNames(read, ids))])]
  const written = (await listWrittenNames(read, ids, mails)).filter((name) => isLike(name, called))
  const names = [...new Set([...called, ...written])]
  const shared = await read
    .select({ lookup: addresses.lookup })
    .from(addresses)
    .where(
      and(
        among(addresses.lookup, [...of("phone"), ...mails]),
        or(isNull(addresses.personId), not(among(addresses.personId, ids))),
      ),
    )
  const passedOn = new Set(shared.map(({ lookup }) => lookup))
  const free = (lookups: string[]) => lookups.filter((lookup) => !passedOn.has(lookup))
  const taken = await listTaken(read, names, ids)
  // What they sign with may be their workplace's or a colleague's name; it is theirs only where nobody else has it.
  const identity = {
    ...{ id: person.id, names: names.filter((name) => called.includes(name) || !taken.has(name)) },
    ...{ mails: free(mails), phones: free(of("phone")) },
  }
  // One word alone is nobody's: "Mette" stands in mails about many.
  const sure = { ...identity, names: identity.names.filter((name) => !taken.has(name) && /\S\s+\S/.test(name)) }
  return { person, ids, identity, sure, mails }
}

async function listFormerNames(read: Tx, ids: number[]): Promise<string[]> {
  const rows = await read
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.subject, "person"), inArray(events.subjectId, ids), eq(events.type, "renamed")))
  return rows.flatMap(({ data }) => (typeof data.from === "string" ? [data.from] : []))
}

/** As they call themselves in their mails. */
async function listWrittenNames(read: Tx, ids: number[], mails: string[]): Promise<string[]> {
  const rows = await read
    .selectDistinct({ from: messages.from })
    .from(contacts)
    .innerJoin(messages, eq(messages.id, contacts.messageRowId))
    .where(and(inArray(contacts.personId, ids), eq(messages.direction, "in")))
  return rows.flatMap(({ from }) =>
    from && mails.includes(from.address.toLowerCase()) && /\S\s+\S/.test(from.name) ? [from.name.trim()] : [],
  )
}

/** "Lindhjem, Mette (VE)" is Mette Lindhjem; "Jobcenter Aarhus", which she writes from, is not she. */
function isLike(written: string, called: string[]): boolean {
  const words = wordsOf(written)
  return called.some((name) => wordsOf(name).some((word) => words.includes(word)))
}

const wordsOf = (name: string): string[] => fold(name).match(/\p{L}{3,}/gu) ?? []
