import { and, eq, gte, isNull, lte, or } from "drizzle-orm"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Tx } from "#db/client.server.ts"
import { frameworkAgreements, organisations } from "#db/schema/index.ts"

/** Providers with a framework agreement in force: those the strategy's O101 has us invite. */
export async function countInAgreement(read: Tx, now: number): Promise<number> {
  const today = dateOf(localDay(now))
  const rows = await read
    .selectDistinct({ id: frameworkAgreements.organisationId })
    .from(frameworkAgreements)
    .innerJoin(organisations, eq(organisations.id, frameworkAgreements.organisationId))
    .where(
      and(
        isNull(organisations.mergedIntoId),
        lte(frameworkAgreements.from, today),
        or(isNull(frameworkAgreements.to), gte(frameworkAgreements.to, today)),
      ),
    )
  return rows.length
}
