import { randomUUID } from "node:crypto"
import { and, eq, gte, inArray, isNotNull, lte } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvents } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { updateMany } from "#db/many.server.ts"
import { events, people } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { CHUNK, cells, listEditable, type Value } from "./editable.server.ts"
import type { Edit, EditTrace } from "./edits.ts"

const type = "edited-with-others" as const

/** `rowId`: the row that holds the column: the party's own, or that of a person's place. */
type Change = { id: number; column: Edit["column"]; rowId: number; from: Value; to: Value }
type Told = Omit<Change, "id"> & { key: string }

/** `left`: those that have it already, or nothing it could be set on. */
export type Edited = { changed: number; left: number; trace: EditTrace }

/** Sets one thing on many parties, an event each: on all of them or, where it fails, on none. Doubles are left out. */
export const editParties = (db: Db, actor: Actor, ids: readonly number[], { column, value }: Edit): Promise<Edited> =>
  db.write(async (tx) => {
    const key = randomUUID()
    const parties = await listEditable(tx, column, ids)
    const changes = parties.flatMap(({ id, rowId, before: from, begins }): Change[] => {
      // A place that is yet to begin ends as it begins: nobody leaves before they come.
      const to = column === "to" ? Math.max(value, begins ?? value) : value
      return rowId === null || from === to ? [] : [{ id, column, rowId, from, to }]
    })
    await setAll(tx, column, changes)
    const written = await recordEvents(
      tx,
      actor,
      changes.map(({ id, ...change }) => ({
        ...{ subject: cells[column].subject, subjectId: id, type },
        data: { key, ...change } satisfies Told,
      })),
    )
    const trace = { key, from: written[0] ?? 0, to: written.at(-1) ?? 0 }
    return { changed: changes.length, left: parties.length - changes.length, trace }
  })

/** Sets back what one edit of the actor's changed, except where somebody has set it anew since. */
export const undoEdit = (
  db: Db,
  actor: Actor,
  { key, from, to }: EditTrace,
): Promise<{ restored: number; left: number }> =>
  db.write(async (tx) => {
    const told = await tx
      .select({ id: events.subjectId, data: events.data })
      .from(events)
      .where(
        and(gte(events.id, from), lte(events.id, to), eq(events.type, type), eq(events.actorId, actor.userId ?? 0)),
      )
    const all = told.map(({ id, data }) => ({ id, ...(data as Told) })).filter((edit) => edit.key === key)
    const column = all[0]?.column
    if (!column) return { restored: 0, left: 0 }
    const gone = cells[column].subject === "person" ? await listAnonymised(tx, all) : new Set()
    const edits = all.filter(({ id }) => !gone.has(id))
    const current = await readAll(tx, column, edits)
    const untouched = edits.filter((edit) => current.get(edit.rowId) === edit.to)
    const back = untouched.map((edit) => ({ ...edit, from: edit.to, to: edit.from }))
    await setAll(tx, column, back)
    await recordEvents(
      tx,
      actor,
      back.map(({ id, rowId, from, to }) => ({
        ...{ subject: cells[column].subject, subjectId: id, type: "edit-undone" as const },
        data: { column, rowId, from, to },
      })),
    )
    return { restored: back.length, left: all.length - back.length }
  })

/** Nothing is set back on whoever was anonymised since. */
async function listAnonymised(tx: Tx, edits: readonly { id: number }[]): Promise<Set<number>> {
  const ids = edits.map(({ id }) => id)
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(among(people.id, ids), isNotNull(people.anonymisedAt)))
  return new Set(rows.map(({ id }) => id))
}

const setAll = (tx: Tx, column: Edit["column"], changes: readonly Change[]): Promise<void> =>
  updateMany(
    tx,
    cells[column].table,
    changes.map(({ rowId, to }) => ({ id: rowId, [column]: to })),
  )

async function readAll(tx: Tx, column: Edit["column"], edits: readonly Change[]): Promise<Map<number, Value>> {
  const { table, id, column: cell } = cells[column]
  const values = new Map<number, Value>()
  for (let at = 0; at < edits.length; at += CHUNK) {
    const ids = edits.slice(at, at + CHUNK).map(({ rowId }) => rowId)
    for (const row of await tx.select({ id, value: cell }).from(table).where(inArray(id, ids)))
      values.set(Number(row.id), row.value as Value)
  }
  return values
}
