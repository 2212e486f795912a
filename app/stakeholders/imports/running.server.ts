import { asc, desc, eq, gt } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent, recordEvents } from "#app/audit/record.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { updateMany } from "#db/many.server.ts"
import { events, importRows, imports } from "#db/schema/index.ts"
import { applyWrites } from "./applying.server.ts"
import { loadBase, loadHouse } from "./base.server.ts"
import type { Base } from "./base.ts"
import { textsOf } from "./fields.ts"
import type { House } from "./house.ts"
import { getImport, type Import } from "./queries.server.ts"
import { type Judgement, judgeRow } from "./verdict.ts"

const CHUNK = 500

/** What is known of the house, and up to which event: others write too while a file runs. */
type Known = { base: Base; house: House; seen: number }

/**
 * Takes the rows in, some at a time, each time in one transaction with its events. Every row is judged again by the
 * house as it is now; what the check left out stays out. Goes on where it was after a restart, ends where it is stopped.
 */
export async function runFile({ db, now }: Services, id: number, signal: AbortSignal): Promise<void> {
  let known: Known | null = null
  while (!signal.aborted) {
    const next: Known | null = await db.write(async (tx) => {
      const row = await getImport(tx, id)
      if (row.status !== "running") return null
      const fresh = await refresh(tx, known)
      const done = await runRows(tx, row, fresh, { userId: row.userId, now: now() })
      return done ? null : fresh
    })
    if (next === null) return
    known = next
  }
}

async function refresh(tx: Tx, known: Known | null): Promise<Known> {
  if (known) {
    const [other] = await tx.select({ id: events.id }).from(events).where(gt(events.id, known.seen)).limit(1)
    if (!other) return known
  }
  const [last] = await tx.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1)
  return { base: await loadBase(tx), house: await loadHouse(tx), seen: last?.id ?? 0 }
}

/** True where there was nothing more to do. */
async function runRows(tx: Tx, row: Import, known: Known, actor: Actor): Promise<boolean> {
  const rows = await tx
    .select()
    .from(importRows)
    .where(eq(importRows.importId, row.id))
    .orderBy(asc(importRows.line))
    .limit(CHUNK)
    .offset(row.done)
  if (rows.length === 0) {
    await tx.update(imports).set({ status: "done", finishedAt: actor.now }).where(eq(imports.id, row.id))
    await recordEvent(tx, actor, { subject: "import", subjectId: row.id, type: "run", data: { rows: row.done } })
    return true
  }
  const { base, house } = known
  const { headers } = row.reading
  const judged = rows
    .filter(({ verdict }) => verdict !== "skip" && verdict !== "fail")
    .map((fate) => ({ fate, ...judgeRow(base, house, textsOf(fate.cells, headers, row.fields), fate.line) }))
  const changes = await applyWrites(
    tx,
    judged.map(({ writes }) => writes),
    actor.now,
  )
  const fates = judged
    .map(({ fate, verdict, remarks }, n) => ({
      was: fate.verdict,
      id: fate.id,
      verdict,
      remarks,
      changes: changes[n] ?? [],
    }))
    .filter(({ was, verdict, changes }) => changes.length > 0 || verdict !== was)
  await updateMany(
    tx,
    importRows,
    fates.map(({ id, verdict, remarks, changes }) => ({ id, verdict, remarks, changes })),
  )
  const ids = await recordEvents(tx, actor, eventsOf(row.id, judged))
  known.seen = ids.at(-1) ?? known.seen
  await tx
    .update(imports)
    .set({ done: row.done + rows.length })
    .where(eq(imports.id, row.id))
  return false
}

const eventsOf = (importId: number, judged: readonly Judgement[]) =>
  judged.flatMap(({ touched }) =>
    touched.map(({ subject, party, isNew }) => ({
      ...{ subject, subjectId: party.id },
      type: isNew ? ("created" as const) : ("changed" as const),
      data: { import: importId },
    })),
  )
