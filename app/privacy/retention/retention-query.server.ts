import { and, asc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { affiliations, inquiries, organisations, people, retentionProposals } from "#db/schema/index.ts"
import type { Kept, Proposed } from "./retention.ts"

/** As many as a page shows; the rest follow when these are dealt with. */
const MOST = 200

export async function loadProposals(
  read: Tx,
  today: string,
): Promise<{ proposed: Proposed[]; total: number; underWay: number; kept: Kept[] }> {
  const standing = read.select({ id: people.id }).from(people).where(isNull(people.mergedIntoId))
  const waiting = and(isNull(retentionProposals.approvedAt), inArray(retentionProposals.personId, standing))
  const rows = await read
    .select({
      ...{ id: people.id, name: people.name, createdAt: people.createdAt },
      ...{ lastContactAt: retentionProposals.lastContactAt, refusal: retentionProposals.refusal },
    })
    .from(retentionProposals)
    .innerJoin(people, eq(people.id, retentionProposals.personId))
    .where(waiting)
    .orderBy(asc(retentionProposals.lastContactAt), asc(people.name))
    .limit(MOST)
  const proposed: Proposed[] = []
  for (const { refusal, ...row } of rows) {
    const [place] = await read
      .select({ name: organisations.name })
      .from(affiliations)
      .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
      .where(eq(affiliations.personId, row.id))
      .limit(1)
    const cases = await read.$count(inquiries, eq(inquiries.personId, row.id))
    proposed.push({ ...row, organisation: place?.name ?? null, cases, refused: refusal !== null })
  }
  const kept = await read
    .select({ id: people.id, name: people.name, until: people.keepUntil, because: people.keepBecause })
    .from(people)
    .where(and(gt(people.keepUntil, today), isNull(people.anonymisedAt)))
    .orderBy(asc(people.keepUntil), asc(people.name))
    .limit(MOST)
  return {
    proposed,
    total: await read.$count(retentionProposals, waiting),
    underWay: await read.$count(retentionProposals, isNotNull(retentionProposals.approvedAt)),
    kept: kept.map(({ until, because, ...row }) => ({ ...row, until: until ?? "", because: because ?? "" })),
  }
}
