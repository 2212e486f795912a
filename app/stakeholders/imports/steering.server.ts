import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import type { ImportStatus } from "#db/schema/imports.ts"
import { importMaps, importRows, imports } from "#db/schema/index.ts"
import type { FieldMap } from "./fields.ts"
import { getImport, inStatus } from "./queries.server.ts"

/*
 * What a person asks for. The work itself is the worker's (workers/imports.ts): it survives this page and this process.
 */

/** The columns are chosen: each row is to be judged. `saveAs` keeps the choice for the next file of the kind. */
export async function checkImport(
  db: Db,
  actor: Actor,
  id: number,
  { fields, saveAs }: { fields: FieldMap; saveAs: string | null },
): Promise<void> {
  const named = Object.values(fields)
  if (!named.some((field) => ["name", "givenName", "familyName", "organisation"].includes(field)))
    throw new DomainError("no-column-named", 400)
  await db.write(async (tx) => {
    await inStatus(tx, id, ["uploaded", "checked"])
    await tx.delete(importRows).where(eq(importRows.importId, id))
    await tx.update(imports).set({ fields, status: "checking", done: 0 }).where(eq(imports.id, id))
    if (saveAs !== null) await saveMap(tx, saveAs, fields, actor.now)
    await recordEvent(tx, actor, { subject: "import", subjectId: id, type: "check-asked" })
  })
}

async function saveMap(tx: Tx, name: string, fields: FieldMap, now: number): Promise<void> {
  await tx
    .insert(importMaps)
    .values({ name, fields, createdAt: now })
    .onConflictDoUpdate({ target: importMaps.name, set: { fields, createdAt: now } })
}

/** Also goes on with one that was stopped. */
export const runImport = (db: Db, actor: Actor, id: number): Promise<void> =>
  turn(db, actor, id, { from: ["checked", "stopped"], to: "running", type: "run-asked" })

export const undoImport = (db: Db, actor: Actor, id: number): Promise<void> =>
  turn(db, actor, id, { from: ["done", "stopped"], to: "undoing", type: "undo-asked" })

/** What is done so far stays and can be taken back; a check that is stopped has done nothing. */
export async function stopImport(db: Db, actor: Actor, id: number): Promise<void> {
  const { status } = await getImport(db.read, id)
  if (status === "checking") return turn(db, actor, id, { from: ["checking"], to: "uploaded", type: "check-stopped" })
  await turn(db, actor, id, { from: ["running"], to: "stopped", type: "run-stopped" })
}

const turn = (
  db: Db,
  actor: Actor,
  id: number,
  { from, to, type }: { from: ImportStatus[]; to: ImportStatus; type: EventKind<"import"> },
): Promise<void> =>
  db.write(async (tx) => {
    const { done } = await inStatus(tx, id, from)
    await tx.update(imports).set({ status: to }).where(eq(imports.id, id))
    await recordEvent(tx, actor, { subject: "import", subjectId: id, type, data: { done } })
  })
