import { asc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import { followRules, type RuleEffect } from "#app/meetings/aligning.server.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { obligations } from "#db/schema/index.ts"

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

/** A new rule (`id` null) or another wording of one; its slots follow at once. @throws DomainError "not-found" */
export const saveRule = (db: Db, actor: Actor, id: number | null, rule: RuleInput): Promise<Saved> =>
  db.write((tx) => save(tx, actor, id, rule))

async function save(tx: Tx, actor: Actor, id: number | null, rule: RuleInput): Promise<Saved> {
  if (id === null) {
    const [row] = await tx
      .insert(obligations)
      .values({ ...rule, createdAt: actor.now })
      .returning({ id: obligations.id })
    if (!row) throw new Error("a rule was not inserted")
    await recordEvent(tx, actor, { subject: "obligation", subjectId: row.id, type: "added", data: { rule } })
    return { id: row.id, effect: await followRules(tx, actor.now, row.id) }
  }
  const before = await getRuleRow(tx, id)
  await tx.update(obligations).set(rule).where(eq(obligations.id, id))
  await recordEvent(tx, actor, { subject: "obligation", subjectId: id, type: "changed", data: { before, after: rule } })
  return { id, effect: await followRules(tx, actor.now, null) }
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
export async function rehearseRule(db: Db, actor: Actor, id: number | null, rule: RuleInput): Promise<RuleEffect> {
  try {
    return await db.write(async (tx): Promise<never> => {
      throw new Rehearsal((await save(tx, actor, id, rule)).effect)
    })
  } catch (error) {
    if (error instanceof Rehearsal) return error.effect
    throw error
  }
}
