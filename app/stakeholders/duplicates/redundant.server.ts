import { and, eq, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations } from "#db/schema/index.ts"
import type { PartyKind } from "./party.ts"
import type { Reference } from "./references.server.ts"

/**
 * Rows of the double that say only what the kept one says already, by their id: the same telephone once more, the same
 * place once more. They stay with the double, so that nothing stands twice on the kept one's page.
 */
export async function listRedundant(
  tx: Tx,
  kind: PartyKind,
  { table, column }: Reference,
  from: number,
  to: number,
): Promise<Set<string>> {
  const ids =
    table === addresses
      ? await listSamePhones(tx, kind, from, to)
      : column === affiliations.personId
        ? await listSamePlaces(tx, from, to)
        : []
  return new Set(ids.map(String))
}

async function listSamePhones(tx: Tx, kind: PartyKind, from: number, to: number): Promise<number[]> {
  const column = kind === "person" ? addresses.personId : addresses.organisationId
  const own = (id: number) =>
    tx
      .select()
      .from(addresses)
      .where(and(eq(column, id), eq(addresses.kind, "phone"), isNull(addresses.endedAt)))
  const kept = await own(to)
  // A person's telephone at the organisation moves with the organisation.
  const beside = kind === "person" ? ("organisationId" as const) : ("personId" as const)
  return (await own(from))
    .filter((row) => kept.some((other) => other.lookup === row.lookup && other[beside] === row[beside]))
    .map(({ id }) => id)
}

async function listSamePlaces(tx: Tx, from: number, to: number): Promise<number[]> {
  const open = (id: number) =>
    tx
      .select()
      .from(affiliations)
      .where(and(eq(affiliations.personId, id), isNull(affiliations.to)))
  const kept = await open(to)
  const says = (row: (typeof kept)[number]) => (other: (typeof kept)[number]) =>
    other.organisationId === row.organisationId &&
    (row.role === null || row.role === other.role) &&
    (row.from === null || (other.from !== null && other.from <= row.from))
  return (await open(from)).filter((row) => kept.some(says(row))).map(({ id }) => id)
}
