import { and, desc, eq, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { affiliations } from "#db/schema/index.ts"

type Ids = { personId: number; organisationId: number }

/** What the person is at the organisation now, by what was noted last; null where nothing is known. */
export async function findRole(read: Tx, personId: number | null, organisationId: number | null) {
  if (personId === null || organisationId === null) return null
  const [place] = await rolesAt(read, { personId, organisationId })
  return place?.role ?? null
}

const rolesAt = prepared((tx, { personId, organisationId }: Given<Ids>) =>
  tx
    .select({ role: affiliations.role })
    .from(affiliations)
    .where(
      and(
        eq(affiliations.personId, personId),
        eq(affiliations.organisationId, organisationId),
        isNull(affiliations.to),
      ),
    )
    .orderBy(desc(affiliations.id))
    .limit(1),
)
