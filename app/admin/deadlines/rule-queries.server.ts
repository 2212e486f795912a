import { and, count, eq, isNull } from "drizzle-orm"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { closestFirst, type DeadlineRule, matchRule } from "#app/deadlines/policy.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { deadlineRules, inquiries, inquiryDeadlines } from "#db/schema/index.ts"

/** `id` is the row's, `rule.id` the key that defaults are known by. */
export type RuleRow = { id: number; rule: DeadlineRule }

/** The rules, the one that holds first where two fit. */
export async function listRules(read: Tx): Promise<RuleRow[]> {
  const rows = await read.select().from(deadlineRules)
  return rows
    .map(({ id, key, rule }) => ({ id, rule: { ...rule, id: key } }))
    .sort((a, b) => closestFirst(a.rule, b.rule) || a.id - b.id)
}

export async function findRule(read: Tx, id: number): Promise<RuleRow | undefined> {
  const [row] = await read.select().from(deadlineRules).where(eq(deadlineRules.id, id))
  return row && { id: row.id, rule: { ...row.rule, id: row.key } }
}

/** How many open cases whose clock runs each rule governs, by its key. */
export async function countGoverned(read: Tx, rules: readonly DeadlineRule[]): Promise<Map<string, number>> {
  const rows = await read
    .select({ topic: inquiries.topic, targetGroup: inquiries.targetGroup, channel: inquiries.channel, n: count() })
    .from(inquiries)
    .innerJoin(
      inquiryDeadlines,
      and(
        eq(inquiryDeadlines.inquiryId, inquiries.id),
        eq(inquiryDeadlines.kind, "reply"),
        isNull(inquiryDeadlines.metAt),
      ),
    )
    .where(isOpenCase())
    .groupBy(inquiries.topic, inquiries.targetGroup, inquiries.channel)
  const governed = new Map<string, number>()
  for (const { n, ...query } of rows) {
    const { id } = matchRule(rules, query)
    governed.set(id, (governed.get(id) ?? 0) + n)
  }
  return governed
}

/** Rules of the default set that the administrator has deleted. */
export const missingDefaults = (rules: readonly RuleRow[]): DeadlineRule[] =>
  defaultRules.filter((standard) => !rules.some(({ rule }) => rule.id === standard.id))
