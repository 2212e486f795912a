import { and, asc, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Services } from "#app/services.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { updateMany } from "#db/many.server.ts"
import type { RowChange } from "#db/schema/imports.ts"
import { importRows, imports, organisationGroups } from "#db/schema/index.ts"
import { getImport } from "./queries.server.ts"
import type { Remark } from "./remarks.ts"
import { loadStanding, rowKey, type Standing } from "./standing.server.ts"
import { insertOrder, isNumbered, numberedTables } from "./tables.server.ts"

const CHUNK = 500

/**
 * Takes an import back, the last row first: what a row made goes, what it changed is as before. A row that somebody has
 * changed since, or on which something else now hangs, stays whole and says so.
 */
export async function undoFile({ db, now }: Services, id: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const goesOn = await db.write(async (tx) => {
      const { status, done, userId } = await getImport(tx, id)
      if (status !== "undoing") return false
      if (done > 0) return undoRows(tx, id, done)
      const actor = { userId, now: now() }
      await tx.update(imports).set({ status: "undone", undoneAt: actor.now }).where(eq(imports.id, id))
      await recordUndone(tx, actor, id)
      return false
    })
    if (!goesOn) return
  }
}

async function undoRows(tx: Tx, id: number, done: number): Promise<boolean> {
  const from = Math.max(0, done - CHUNK)
  const rows = await tx
    .select()
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.line))
    .limit(done - from)
    .offset(from)
  rows.reverse()
  const standing = await loadStanding(
    tx,
    rows.flatMap(({ changes }) => changes),
  )
  const fates: { id: number; remarks: typeof importRows.$inferSelect.remarks; changes: RowChange[] }[] = []
  const back: RowChange[] = []
  for (const { id, remarks, changes } of rows) {
    if (changes.length === 0) continue
    const refusal = refusalOf(standing, changes)
    if (refusal) {
      fates.push({ id, remarks: [refusal, ...remarks], changes })
      continue
    }
    for (const change of [...changes].reverse()) back.push(forget(standing, change))
    fates.push({ id, remarks, changes: [] })
  }
  await takeBack(tx, back)
  await updateMany(tx, importRows, fates)
  await tx.update(imports).set({ done: from }).where(eq(imports.id, id))
  return true
}

/** Why a row stays: something of it is no longer as it left it, or somebody else's row refers to what it made. */
function refusalOf({ rows, references, gone }: Standing, changes: readonly RowChange[]): Remark | null {
  const own = new Set(changes.filter(({ before }) => before === null).map(rowKey))
  for (const change of changes) {
    const current = rows.get(rowKey(change))
    const differs = ([column, value]: [string, unknown]) => (current?.[column] ?? null) !== (value ?? null)
    if (!current || Object.entries(change.after).some(differs)) return { code: "changed-since" }
    const referring = change.before === null ? [...(references.get(rowKey(change)) ?? [])] : []
    if (referring.some((key) => !own.has(key) && !gone.has(key))) return { code: "in-use" }
  }
  return null
}

/** As it will be once the change is taken back: the rows before it compare with that. */
function forget({ rows, gone }: Standing, change: RowChange): RowChange {
  const key = rowKey(change)
  if (change.before !== null) Object.assign(rows.get(key) ?? {}, change.before)
  else {
    rows.delete(key)
    gone.add(key)
  }
  return change
}

/** What was changed, the latest first; then what was made, what refers to a row before the row. */
async function takeBack(tx: Tx, changes: readonly RowChange[]): Promise<void> {
  for (const { table, id, before } of changes)
    if (before !== null && isNumbered(table))
      await tx.update(numberedTables[table]).set(before).where(eq(numberedTables[table].id, id))
  const made = changes.filter(({ before }) => before === null)
  for (const table of [...insertOrder].reverse()) {
    const theirs = made.filter((change) => change.table === table)
    if (theirs.length === 0) continue
    if (table === "organisationGroups") await deleteGroups(tx, theirs)
    else {
      const ids = theirs.map(({ id }) => id)
      await tx.delete(numberedTables[table]).where(inArray(numberedTables[table].id, ids))
    }
  }
}

async function deleteGroups(tx: Tx, changes: readonly RowChange[]): Promise<void> {
  for (const { after } of changes)
    await tx
      .delete(organisationGroups)
      .where(
        and(
          eq(organisationGroups.organisationId, Number(after.organisationId)),
          eq(organisationGroups.targetGroup, after.targetGroup as TargetGroupKey),
        ),
      )
}

async function recordUndone(tx: Tx, actor: Actor, id: number): Promise<void> {
  const rows = await tx.select({ changes: importRows.changes }).from(importRows).where(eq(importRows.importId, id))
  const left = rows.filter(({ changes }) => changes.length > 0).length
  await recordEvent(tx, actor, { subject: "import", subjectId: id, type: "undone", data: { left } })
}
