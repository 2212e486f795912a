import { and, asc, count, eq, isNull } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import { followRule, type RuleEffect } from "#app/meetings/aligning.server.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import type { Named } from "#app/stakeholders/views.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { obligationParties, obligations, organisations } from "#db/schema/index.ts"

/** All that can be said of a rule. */
export type RuleInput = Omit<ObligationRow, "id" | "source" | "createdAt">
type Saved = { id: number; effect: RuleEffect }

export const listRuleRows = (read: Tx): Promise<ObligationRow[]> =>
  read
    .select()
    .from(obligations)
    .orderBy(asc(obligations.id))
    .then((rows) => rows)

/** @throws DomainError "not-found" */
export async function getRuleRow(read: Tx, id: number): Promise<ObligationRow> {
  const [row] = await read.select().from(obligations).where(eq(obligations.id, id))
  if (!row) throw notFound()
  return row
}

/** How many are owed each rule today. */
export async function countListed(read: Tx): Promise<Map<number, number>> {
  const rows = await read
    .select({ id: obligationParties.obligationId, n: count() })
    .from(obligationParties)
    .where(isNull(obligationParties.to))
    .groupBy(obligationParties.obligationId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Who stands on a rule's list today, by name; of a group's rule, who belongs to it. */
export const listListed = (read: Tx, obligationId: number): Promise<Named[]> =>
  read
    .select({ id: organisations.id, name: organisations.name })
    .from(obligationParties)
    .innerJoin(organisations, eq(organisations.id, obligationParties.organisationId))
    .where(and(eq(obligationParties.obligationId, obligationId), isNull(obligationParties.to)))
    .orderBy(asc(organisations.name))
    .then((rows) => rows)

/**
 * A new rule (`id` null) or another wording of one; its slots follow at once. `listed`: the organisations it is owed to,
 * where it is owed to a list. @throws DomainError "not-found"
 */
export const saveRule = (
  db: Db,
  actor: Actor,
  id: number | null,
  rule: RuleInput,
  listed: readonly number[] = [],
): Promise<Saved> => db.write((tx) => save(tx, actor, id, rule, listed))

async function save(
  tx: Tx,
  actor: Actor,
  id: number | null,
  rule: RuleInput,
  listed: readonly number[],
): Promise<Saved> {
  const list = rule.owedTo === "list" ? { listed } : {}
  if (id === null) {
    const [row] = await tx
      .insert(obligations)
      .values({ ...rule, createdAt: actor.now })
      .returning({ id: obligations.id })
    if (!row) throw new Error("a rule was not inserted")
    await recordEvent(tx, actor, { subject: "obligation", subjectId: row.id, type: "added", data: { rule, ...list } })
    return { id: row.id, effect: await followRule(tx, actor.now, { id: row.id, isNew: true, listed }) }
  }
  const before = await getRuleRow(tx, id)
  await tx.update(obligations).set(rule).where(eq(obligations.id, id))
  const data = { before, after: rule, ...list }
  await recordEvent(tx, actor, { subject: "obligation", subjectId: id, type: "changed", data })
  return { id, effect: await followRule(tx, actor.now, { id, isNew: false, listed }) }
}

class Rehearsal extends Error {
  constructor(readonly effect: RuleEffect) {
    super("a rehearsal is never kept")
  }
}

/**
 * What saving it would do: it is saved and rolled back, so that what is shown cannot differ from what happens. Rejected: a
 * reckoning of its own, which would be a second truth.
 */
export async function rehearseRule(
  db: Db,
  actor: Actor,
  id: number | null,
  rule: RuleInput,
  listed: readonly number[] = [],
): Promise<RuleEffect> {
  try {
    return await db.write(async (tx): Promise<never> => {
      throw new Rehearsal((await save(tx, actor, id, rule, listed)).effect)
    })
  } catch (error) {
    if (error instanceof Rehearsal) return error.effect
    throw error
  }
}
