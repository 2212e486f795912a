import { eq, type SQL, type SQLWrapper } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { inquiries, organisations, people, units, users } from "#db/schema/index.ts"
import type { ReviewCase } from "./facts.ts"

export async function selectCases(
  read: Tx,
  where: SQL | undefined,
  order: (SQL | SQLWrapper)[],
  limit: number,
): Promise<ReviewCase[]> {
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
    .where(where)
    .orderBy(...(order as SQL[]))
    .limit(limit)
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
