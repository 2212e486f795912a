import { eq, inArray, type SQL, type SQLWrapper } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { inquiries, organisations, people, units, users } from "#db/schema/index.ts"
import type { ReviewCase } from "./facts.ts"

/** The first of the cases in an order. Which they are is asked of an index alone: to sort whole rows takes ten times as long. */
export async function selectCases(
  read: Tx,
  where: SQL | undefined,
  order: (SQL | SQLWrapper)[],
  limit: number,
): Promise<ReviewCase[]> {
  const sorted = order as SQL[]
  const first = read
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(where)
    .orderBy(...sorted)
    .limit(limit)
  const rows = await read
    .select({
      ...{ inquiry: inquiries, person: people.name, organisation: organisations.name, unit: units.name },
      ...{ assignee: users.name, assigneeClosedAt: users.closedAt },
    })
    .from(inquiries)
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .leftJoin(units, eq(units.id, inquiries.unitId))
    .where(inArray(inquiries.id, first))
    .orderBy(...sorted)
  return rows.map(({ inquiry, person, organisation, unit, assignee, assigneeClosedAt }) => {
    const { id, number, subject, topic, status, dueAt, warnAt, waitingReason, waitingSince } = inquiry
    const { receivedAt, lastInboundAt, remindedAt, closedAt, answeredAt } = inquiry
    return {
      ...{ id, number, subject, topic, status, dueAt, warnAt, waitingReason, waitingSince },
      ...{ receivedAt, lastInboundAt, remindedAt, unit },
      party: organisation ?? person ?? "",
      confidential: inquiry.confidentiality === "confidential",
      settledAt: closedAt ?? answeredAt,
      assignee: assignee === null ? null : { name: assignee, left: assigneeClosedAt !== null },
    }
  })
}
