import { and, desc, eq, gt, isNull, lte, or, type SQL } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { addresses, affiliations, people } from "#db/schema/index.ts"

type Owner = {
  personId: number | null
  /** The person's name. */
  person: string | null
  organisationId: number | null
  endedAt: number | null
}

/** Whoever an address leads to or has led to, the latest entry first. */
export const listOwners = (tx: Tx, kind: "mail" | "domain", lookup: string): Promise<Owner[]> =>
  ownersOf(tx, { kind, lookup })

const ownersOf = prepared((tx, { kind, lookup }: Given<{ kind: "mail" | "domain"; lookup: string }>) =>
  tx
    .select({
      personId: addresses.personId,
      person: people.name,
      organisationId: addresses.organisationId,
      endedAt: addresses.endedAt,
    })
    .from(addresses)
    .leftJoin(people, eq(people.id, addresses.personId))
    .where(and(eq(addresses.kind, kind), eq(addresses.lookup, lookup)))
    .orderBy(desc(addresses.id)),
)

/**
 * Whose the address is `at` a moment. A change of job may be entered before its day: until then the address is still
 * theirs, though the next owner has been entered too.
 */
export const pickOwner = (owners: Owner[], at: number): Owner | undefined =>
  owners
    .filter(({ endedAt }) => endedAt === null || endedAt > at)
    .sort((a, b) => (a.endedAt ?? Number.MAX_SAFE_INTEGER) - (b.endedAt ?? Number.MAX_SAFE_INTEGER))
    .at(0)

const heldAt = (at: number | SQL<number>) =>
  and(or(isNull(affiliations.from), lte(affiliations.from, at)), or(isNull(affiliations.to), gt(affiliations.to, at)))

/** Where somebody works at a moment; the place entered last where there are several. */
export async function findPlace(tx: Tx, personId: number, at: number): Promise<number | null> {
  const [place] = await placesOf(tx, { personId, at })
  return place?.organisationId ?? null
}

const placesOf = prepared((tx, { personId, at }: Given<{ personId: number; at: number }>) =>
  tx
    .select({ organisationId: affiliations.organisationId })
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), heldAt(at)))
    .orderBy(desc(affiliations.id)),
)

/** The one of an organisation's people who bears the name; nobody where two do, or none. */
export async function findReader(tx: Tx, organisationId: number, name: string, at: number): Promise<number | null> {
  if (name.trim() === "") return null
  const readers = await tx
    .selectDistinct({ id: people.id, name: people.name })
    .from(affiliations)
    .innerJoin(people, eq(people.id, affiliations.personId))
    .where(and(eq(affiliations.organisationId, organisationId), isNull(people.mergedIntoId), heldAt(at)))
  const [one, other] = readers.filter((reader) => fold(reader.name).trim() === fold(name).trim())
  return one && !other ? one.id : null
}
