import { asc, eq } from "drizzle-orm"
import { type DeadlineRule, matchRule } from "#app/deadlines/policy.ts"
import { loadRules } from "#app/deadlines/queries.server.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { targetGroups, units, users } from "#db/schema/index.ts"
import { isTargetGroupKey, type TargetGroupKey } from "./target-groups.ts"

type Named = { id: number; name: string }
export type Group = {
  key: TargetGroupKey
  unit: Named | null
  responsible: Named | null
  /** Replies leave only when another has read them. */
  secondReader: boolean
  /** What holds for an inquiry of the group that no topic or channel says more of. */
  rule: DeadlineRule
}

/** The strategy's groups in its order, each with who answers for it here and how soon. */
export async function listGroups(read: Tx): Promise<Group[]> {
  const rules = await loadRules(read)
  const rows = await read
    .select({
      key: targetGroups.key,
      unit: { id: units.id, name: units.name },
      responsible: { id: users.id, name: users.name },
      secondReader: targetGroups.secondReader,
    })
    .from(targetGroups)
    .leftJoin(units, eq(units.id, targetGroups.unitId))
    .leftJoin(users, eq(users.id, targetGroups.responsibleId))
    .orderBy(asc(targetGroups.position))
  return rows.map((row) => ({ ...row, rule: matchRule(rules, { topic: null, targetGroup: row.key, channel: null }) }))
}

/** @throws DomainError "not-found" */
export async function getGroup(read: Tx, key: string | undefined): Promise<Group> {
  const found = isTargetGroupKey(key) ? (await listGroups(read)).find((group) => group.key === key) : undefined
  if (!found) throw notFound()
  return found
}
