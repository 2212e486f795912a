import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { addresses, contacts, events, messages, people } from "#db/schema/index.ts"
import type { Identity } from "./identity.ts"

/** Who somebody is, with their doubles. `sure`: those of the words that are nobody else's here. */
export type Known = { person: typeof people.$inferSelect; ids: number[]; identity: Identity; sure: Identity }

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
  const names = [
    ...new Set([
      ...selves.map(({ name }) => name),
      ...(await listFormerNames(read, ids)),
      ...(await listWrittenNames(read, ids, mails)),
    ]),
  ]
  const identity = { id: person.id, names, mails, phones: of("phone") }
  const others = await read
    .select({ name: people.name })
    .from(people)
    .where(and(inArray(people.name, names), notInArray(people.id, ids), isNull(people.anonymisedAt)))
  const shared = await read
    .select({ lookup: addresses.lookup })
    .from(addresses)
    .where(
      and(
        inArray(addresses.lookup, [...identity.phones, ...mails]),
        or(isNull(addresses.personId), notInArray(addresses.personId, ids)),
      ),
    )
  const taken = new Set([...others.map(({ name }) => name), ...shared.map(({ lookup }) => lookup)])
  const free = (words: string[]) => words.filter((word) => !taken.has(word))
  // One word alone is nobody's: "Mette" stands in mails about many.
  const sure = {
    ...{ id: person.id, names: free(names).filter((name) => /\S\s+\S/.test(name)) },
    ...{ mails: free(mails), phones: free(identity.phones) },
  }
  return { person, ids, identity, sure }
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
