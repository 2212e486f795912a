import { and, asc, eq, gt, inArray, isNotNull, isNull, max, ne, or } from "drizzle-orm"
import { groupBy } from "#app/lib/group-by.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines, inquiryPauses, messages, outbox } from "#db/schema/index.ts"
import type { Standing } from "./recalculation.ts"

type Choice = { ids?: readonly number[]; after?: number }

/**
 * The open cases whose reply deadline runs, by id; of `ids` alone where given, and only those after `after`. Four queries
 * for all of them: one for each case would take minutes.
 */
export async function listStandings(read: Tx, { ids, after = 0 }: Choice = {}): Promise<Standing[]> {
  const chosen = and(isOpenCase(), gt(inquiries.id, after), ids ? inArray(inquiries.id, [...ids]) : undefined)
  const cases = await read
    .select({
      id: inquiries.id,
      number: inquiries.number,
      subject: inquiries.subject,
      status: inquiries.status,
      waitingSince: inquiries.waitingSince,
      topic: inquiries.topic,
      targetGroup: inquiries.targetGroup,
      channel: inquiries.channel,
      need: inquiries.need,
      receivedAt: inquiries.receivedAt,
    })
    .from(inquiries)
    .where(chosen)
    .orderBy(asc(inquiries.id))
  const deadlines = await read
    .select({ row: inquiryDeadlines })
    .from(inquiryDeadlines)
    .innerJoin(inquiries, eq(inquiries.id, inquiryDeadlines.inquiryId))
    .where(chosen)
  const pauses = await read
    .select({ inquiryId: inquiryPauses.inquiryId, from: inquiryPauses.from, to: inquiryPauses.to })
    .from(inquiryPauses)
    .innerJoin(inquiries, eq(inquiries.id, inquiryPauses.inquiryId))
    .where(and(chosen, isNotNull(inquiryPauses.to)))
  const told = await read
    .select({ inquiryId: messages.inquiryId, at: max(messages.at) })
    .from(messages)
    .innerJoin(inquiries, eq(inquiries.id, messages.inquiryId))
    .leftJoin(outbox, eq(outbox.messageRowId, messages.id))
    .where(and(chosen, eq(messages.direction, "out"), or(isNull(outbox.state), ne(outbox.state, "cancelled"))))
    .groupBy(messages.inquiryId)

  const deadlinesOf = groupBy(deadlines, ({ row }) => row.inquiryId)
  const pausesOf = groupBy(pauses, ({ inquiryId }) => inquiryId)
  const toldAt = new Map(told.map(({ inquiryId, at }) => [inquiryId, at ?? 0]))
  return cases.flatMap((row) => {
    const rows = deadlinesOf.get(row.id)?.map(({ row }) => row) ?? []
    const reply = rows.find(({ kind, metAt }) => kind === "reply" && metAt === null)
    if (!reply) return []
    const receivedAt = reply.receivedAt ?? row.receivedAt
    return {
      ...row,
      receivedAt,
      // A deadline that a later mail asked for counts from that mail; the law still from the first.
      lawFrom: rows.find(({ kind }) => kind === "statutory")?.receivedAt ?? receivedAt,
      deadlines: rows.map(({ kind, dueAt, warnAt, reasons, metAt, overruledById }) => ({
        ...{ kind, dueAt, warnAt, reasons, metAt, overruledById },
      })),
      // A pause that began before is of an earlier round.
      pauses: (pausesOf.get(row.id) ?? []).flatMap(({ from, to }) =>
        to !== null && from >= receivedAt ? [{ from, to }] : [],
      ),
      toldSince: (toldAt.get(row.id) ?? 0) >= receivedAt,
    }
  })
}
