import { eq, max } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { type DeadlineRule, isCatchAll } from "#app/deadlines/policy.ts"
import type { PolicyEventType } from "#app/deadlines/policy-events.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { deadlineRules } from "#db/schema/index.ts"
import { findRule, listRules, type RuleRow } from "./rule-queries.server.ts"

/** A rule as the form gives it. */
export type RuleInput = Omit<DeadlineRule, "id">

/** @throws DomainError "rule-taken" where another names the same topic, group and channel. */
export const addRule = (db: Db, actor: Actor, input: RuleInput): Promise<number> =>
  db.write(async (tx) => {
    await refuseTwin(tx, input)
    const [last] = await tx.select({ id: max(deadlineRules.id) }).from(deadlineRules)
    return insert(tx, actor, `own-${(last?.id ?? 0) + 1}`, input)
  })

/** @throws DomainError "rule-taken", "catch-all-rule", "not-found" */
export const changeRule = (db: Db, actor: Actor, id: number, input: RuleInput): Promise<void> =>
  db.write(async (tx) => {
    const before = await findRule(tx, id)
    if (!before) throw notFound()
    if (isCatchAll(before.rule) && !isCatchAll(input)) throw new DomainError("catch-all-rule")
    await refuseTwin(tx, input, id)
    await change(tx, actor, before, input)
  })

/** @throws DomainError "catch-all-rule", "not-found" */
export const removeRule = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const before = await findRule(tx, id)
    if (!before) throw notFound()
    if (isCatchAll(before.rule)) throw new DomainError("catch-all-rule")
    await tx.delete(deadlineRules).where(eq(deadlineRules.id, id))
    await tell(tx, actor, "deadline-rule-removed", id, before.rule, null)
  })

/**
 * Puts a row of the default set back as it came, whether it was changed or deleted. Returns its id.
 * @throws DomainError "rule-taken" where another rule has come in its place, "not-found" where there is no such default.
 */
export const restoreRule = (db: Db, actor: Actor, key: string): Promise<number> =>
  db.write(async (tx) => {
    const standard = defaultRules.find(({ id }) => id === key)
    if (!standard) throw notFound()
    const { id: _, ...input } = standard
    const before = (await listRules(tx)).find(({ rule }) => rule.id === key)
    await refuseTwin(tx, input, before?.id)
    if (!before) return insert(tx, actor, key, input)
    await change(tx, actor, before, input)
    return before.id
  })

async function insert(tx: Tx, actor: Actor, key: string, rule: RuleInput): Promise<number> {
  const [row] = await tx.insert(deadlineRules).values({ key, rule }).returning({ id: deadlineRules.id })
  if (!row) throw new Error("a rule was not inserted")
  await tell(tx, actor, "deadline-rule-added", row.id, null, { ...rule, id: key })
  return row.id
}

async function change(tx: Tx, actor: Actor, { id, rule: before }: RuleRow, rule: RuleInput): Promise<void> {
  await tx.update(deadlineRules).set({ rule }).where(eq(deadlineRules.id, id))
  await tell(tx, actor, "deadline-rule-changed", id, before, { ...rule, id: before.id })
}

const tell = (
  tx: Tx,
  actor: Actor,
  type: PolicyEventType,
  row: number,
  before: DeadlineRule | null,
  after: DeadlineRule | null,
) => recordEvent(tx, actor, { subject: "settings", subjectId: 0, type, data: { row, before, after } })

/** The other rule for the same topic, group and channel. */
export async function findTwin(read: Tx, input: RuleInput, ownId?: number): Promise<RuleRow | undefined> {
  const { topic, targetGroup, channel } = input
  return (await listRules(read)).find(
    ({ id, rule }) =>
      id !== ownId && rule.topic === topic && rule.targetGroup === targetGroup && rule.channel === channel,
  )
}

async function refuseTwin(tx: Tx, input: RuleInput, ownId?: number): Promise<void> {
  const twin = await findTwin(tx, input, ownId)
  if (twin) throw new DomainError("rule-taken", 409, twin.rule.name)
}
