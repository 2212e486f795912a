import { and, desc, eq, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { addresses } from "#db/schema/index.ts"

type Whom = { personId: number | null; organisationId: number | null }

/**
 * Where to write to somebody: a person at the place they are asked from, else anywhere; an organisation at its own
 * address. Null where none is known.
 */
export async function findMailAddress(read: Tx, { personId, organisationId }: Whom): Promise<string | null> {
  const owner =
    personId !== null
      ? eq(addresses.personId, personId)
      : and(isNull(addresses.personId), eq(addresses.organisationId, organisationId ?? 0))
  const rows = await read
    .select()
    .from(addresses)
    .where(and(owner, eq(addresses.kind, "mail"), isNull(addresses.endedAt)))
    .orderBy(desc(addresses.id))
  const best = rows.find((row) => row.organisationId === organisationId) ?? rows[0]
  return best?.value ?? null
}
