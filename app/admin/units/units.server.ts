import { and, asc, count, eq, isNull, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inquiries, units, users } from "#db/schema/index.ts"

export type UnitInput = { name: string; signature: string; phone: string }

/** The units with how many people and open inquiries each has; closed ones last. */
export async function listUnitsWithLoad(read: Tx) {
  const rows = await read.select().from(units).orderBy(asc(units.name))
  const members = await read
    .select({ unitId: users.unitId, n: count() })
    .from(users)
    .where(isNull(users.closedAt))
    .groupBy(users.unitId)
  const open = await read
    .select({ unitId: inquiries.unitId, n: count() })
    .from(inquiries)
    .where(isOpenCase())
    .groupBy(inquiries.unitId)
  const of = (counts: { unitId: number | null; n: number }[], id: number) =>
    counts.find(({ unitId }) => unitId === id)?.n ?? 0
  const loaded = rows.map((unit) => ({ ...unit, members: of(members, unit.id), openInquiries: of(open, unit.id) }))
  return [...loaded.filter((unit) => unit.closedAt === null), ...loaded.filter((unit) => unit.closedAt !== null)]
}

/** @throws DomainError "name-taken" */
export const addUnit = (db: Db, actor: Actor, input: UnitInput): Promise<number> =>
  db.write(async (tx) => {
    await requireFreeName(tx, input.name)
    const [unit] = await tx.insert(units).values(input).returning({ id: units.id })
    if (!unit) throw new Error("an inserted row was not returned")
    await recordEvent(tx, actor, { subject: "unit", subjectId: unit.id, type: "created", data: input })
    return unit.id
  })

/** @throws DomainError "not-found", "name-taken" */
export const changeUnit = (db: Db, actor: Actor, id: number, input: UnitInput): Promise<void> =>
  db.write(async (tx) => {
    await requireUnit(tx, id)
    await requireFreeName(tx, input.name, id)
    await tx.update(units).set(input).where(eq(units.id, id))
    await recordEvent(tx, actor, { subject: "unit", subjectId: id, type: "changed", data: input })
  })

/** A closed unit can no longer be chosen; what it did keeps its name. @throws DomainError "unit-in-use" */
export const closeUnit = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const unit = (await listUnitsWithLoad(tx)).find((row) => row.id === id)
    if (!unit) throw notFound()
    if (unit.members > 0 || unit.openInquiries > 0) throw new DomainError("unit-in-use")
    await tx.update(units).set({ closedAt: actor.now }).where(eq(units.id, id))
    await recordEvent(tx, actor, { subject: "unit", subjectId: id, type: "closed" })
  })

export const reopenUnit = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    await requireUnit(tx, id)
    await tx.update(units).set({ closedAt: null }).where(eq(units.id, id))
    await recordEvent(tx, actor, { subject: "unit", subjectId: id, type: "reopened" })
  })

async function requireUnit(tx: Tx, id: number): Promise<void> {
  const [unit] = await tx.select({ id: units.id }).from(units).where(eq(units.id, id))
  if (!unit) throw notFound()
}

async function requireFreeName(tx: Tx, name: string, ownId = 0): Promise<void> {
  const [other] = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.name, name), ne(units.id, ownId)))
  if (other) throw new DomainError("name-taken")
}
