import { randomUUID } from "node:crypto"
import { and, eq, gte, inArray, isNull, lte } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvents } from "#app/audit/record.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db } from "#db/client.server.ts"
import { updateMany } from "#db/many.server.ts"
import { events, organisations } from "#db/schema/index.ts"

/** Organisations a transaction: short enough that nobody notices the wait. */
const CHUNK = 500
const type = "edited-with-others"

export type Edit =
  | { column: "ownerId"; value: number | null }
  | { column: "targetGroup"; value: TargetGroupKey | null }
  | { column: "municipalityCode"; value: string | null }

/** The events of one edit of many, for taking it back. */
export type EditTrace = { key: string; from: number; to: number }
type Data = { key: string; column: Edit["column"]; from: string | number | null; to: string | number | null }

/** Sets one thing on many organisations; those that have it already and those merged into others are left alone. */
export async function editOrganisations(
  db: Db,
  actor: Actor,
  ids: readonly number[],
  { column, value }: Edit,
): Promise<{ changed: number; trace: EditTrace }> {
  const key = randomUUID()
  const written: number[] = []
  for (let at = 0; at < ids.length; at += CHUNK)
    await db.write(async (tx) => {
      const rows = await tx
        .select({ id: organisations.id, before: organisations[column] })
        .from(organisations)
        .where(and(inArray(organisations.id, ids.slice(at, at + CHUNK)), isNull(organisations.mergedIntoId)))
      const changing = rows.filter(({ before }) => before !== value)
      await updateMany(
        tx,
        organisations,
        changing.map(({ id }) => ({ id, [column]: value })),
      )
      const told = changing.map(({ id, before }) => ({
        ...{ subject: "organisation" as const, subjectId: id, type },
        data: { key, column, from: before, to: value } satisfies Data,
      }))
      written.push(...(await recordEvents(tx, actor, told)))
    })
  return { changed: written.length, trace: { key, from: written[0] ?? 0, to: written.at(-1) ?? 0 } }
}

/** Sets back what one edit of the actor's changed, except where somebody has set it anew since. */
export async function undoEdit(
  db: Db,
  actor: Actor,
  { key, from, to }: EditTrace,
): Promise<{ restored: number; left: number }> {
  const told = await db.read
    .select({ id: events.subjectId, data: events.data })
    .from(events)
    .where(and(gte(events.id, from), lte(events.id, to), eq(events.type, type), eq(events.actorId, actor.userId ?? 0)))
  const edits = told.map(({ id, data }) => ({ id, ...(data as Data) })).filter((edit) => edit.key === key)
  let restored = 0
  for (let at = 0; at < edits.length; at += CHUNK) {
    const some = edits.slice(at, at + CHUNK)
    await db.write(async (tx) => {
      const rows = await tx
        .select()
        .from(organisations)
        .where(
          inArray(
            organisations.id,
            some.map(({ id }) => id),
          ),
        )
      const current = new Map(rows.map((row) => [row.id, row]))
      const untouched = some.filter(({ id, column, to }) => current.get(id)?.[column] === to)
      await updateMany(
        tx,
        organisations,
        untouched.map((edit) => ({ id: edit.id, [edit.column]: edit.from })),
      )
      await recordEvents(
        tx,
        actor,
        untouched.map(({ id, column, from, to }) => ({
          ...{ subject: "organisation" as const, subjectId: id, type: "edit-undone" },
          data: { column, from: to, to: from },
        })),
      )
      restored += untouched.length
    })
  }
  return { restored, left: edits.length - restored }
}
