import { and, asc, eq, isNull, max } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { routingRules } from "#db/schema/index.ts"
import type { RoutingConditions, RoutingResult, RoutingRule } from "./triage/routing.ts"

export type RuleInput = { name: string; active: boolean; conditions: RoutingConditions; result: RoutingResult }
export type RuleRow = typeof routingRules.$inferSelect

/** In the order they are asked in. */
export const listRules = (read: Tx): Promise<RuleRow[]> =>
  read.select().from(routingRules).where(isNull(routingRules.removedAt)).orderBy(asc(routingRules.position))

export const listActiveRules = (read: Tx): Promise<RoutingRule[]> =>
  read
    .select({
      id: routingRules.id,
      name: routingRules.name,
      conditions: routingRules.conditions,
      result: routingRules.result,
    })
    .from(routingRules)
    .where(and(isNull(routingRules.removedAt), eq(routingRules.active, true)))
    .orderBy(asc(routingRules.position))

/** @throws DomainError "not-found", for a removed one too. */
export async function getRule(read: Tx, id: number): Promise<RuleRow> {
  const rule = await findRule(read, id)
  if (!rule || rule.removedAt !== null) throw notFound()
  return rule
}

/** Also one that is removed. */
export async function findRule(read: Tx, id: number): Promise<RuleRow | undefined> {
  const [rule] = await read.select().from(routingRules).where(eq(routingRules.id, id))
  return rule
}

/** Comes last: a new rule overrules none of those that stand. */
export const addRule = (db: Db, actor: Actor, input: RuleInput): Promise<number> =>
  db.write(async (tx) => {
    const [last] = await tx.select({ position: max(routingRules.position) }).from(routingRules)
    const [row] = await tx
      .insert(routingRules)
      .values({ ...input, position: (last?.position ?? 0) + 1, createdAt: actor.now })
      .returning({ id: routingRules.id })
    if (!row) throw new Error("a rule was not inserted")
    await recordEvent(tx, actor, { subject: "routing-rule", subjectId: row.id, type: "created", data: input })
    return row.id
  })

/** @throws DomainError "not-found" */
export const changeRule = (db: Db, actor: Actor, id: number, input: RuleInput): Promise<void> =>
  db.write(async (tx) => {
    await getRule(tx, id)
    await tx.update(routingRules).set(input).where(eq(routingRules.id, id))
    await recordEvent(tx, actor, { subject: "routing-rule", subjectId: id, type: "changed", data: input })
  })

/** Changes places with its neighbour; the first goes no further up. @throws DomainError "not-found" */
export const moveRule = (db: Db, actor: Actor, id: number, direction: "up" | "down"): Promise<void> =>
  db.write(async (tx) => {
    const rule = await getRule(tx, id)
    const rules = await listRules(tx)
    const at = rules.findIndex((other) => other.id === id)
    const neighbour = rules[direction === "up" ? at - 1 : at + 1]
    if (!neighbour) return
    await tx.update(routingRules).set({ position: neighbour.position }).where(eq(routingRules.id, id))
    await tx.update(routingRules).set({ position: rule.position }).where(eq(routingRules.id, neighbour.id))
    await recordEvent(tx, actor, { subject: "routing-rule", subjectId: id, type: "moved", data: { direction } })
  })

/** @throws DomainError "not-found" */
export const removeRule = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { name } = await getRule(tx, id)
    await tx.update(routingRules).set({ removedAt: actor.now }).where(eq(routingRules.id, id))
    await recordEvent(tx, actor, { subject: "routing-rule", subjectId: id, type: "removed", data: { name } })
  })

/** Back to its old place. @throws DomainError "not-found" */
export const restoreRule = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const rule = await findRule(tx, id)
    if (!rule) throw notFound()
    if (rule.removedAt === null) return
    await tx.update(routingRules).set({ removedAt: null }).where(eq(routingRules.id, id))
    await recordEvent(tx, actor, {
      subject: "routing-rule",
      subjectId: id,
      type: "restored",
      data: { name: rule.name },
    })
  })
