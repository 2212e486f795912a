import { eq } from "drizzle-orm"
import type { Services } from "#app/services.server.ts"
import { insertMany } from "#db/many.server.ts"
import { importRows, imports } from "#db/schema/index.ts"
import { loadBase, loadHouse } from "./base.server.ts"
import { textsOf } from "./fields.ts"
import { getImport } from "./queries.server.ts"
import { readCells } from "./reading.server.ts"
import { dataRows } from "./reading.ts"
import { judgeRow } from "./verdict.ts"

/** Rows a transaction: some 100 ms, for which others wait who want to write. */
const CHUNK = 500

/**
 * The dry run: judges each row of the file and keeps the verdicts; nothing else is written. Begins from the start, also
 * after a restart: what one row teaches the next is held in memory. Ends early where it is stopped.
 */
export async function checkFile({ db, blobs }: Services, id: number, signal: AbortSignal): Promise<void> {
  const { blob, reading, fields } = await getImport(db.read, id)
  const { encoding, delimiter, header, headers } = reading
  const { rows } = await readCells(await blobs.read(blob), {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
  })
  const data = dataRows(rows, header)
  const base = await loadBase(db.read)
  const house = await loadHouse(db.read)
  await db.write(async (tx) => {
    await tx.delete(importRows).where(eq(importRows.importId, id))
    await tx.update(imports).set({ rows: data.length, done: 0 }).where(eq(imports.id, id))
  })

  for (let from = 0; from < data.length && !signal.aborted; from += CHUNK) {
    const fates = data.slice(from, from + CHUNK).map(({ line, cells }) => {
      const { verdict, remarks } = judgeRow(base, house, textsOf(cells, headers, fields), line)
      return { importId: id, line, cells, verdict, remarks, changes: [] }
    })
    const goesOn = await db.write(async (tx) => {
      const { status } = await getImport(tx, id)
      if (status !== "checking") return false
      await insertMany(tx, importRows, fates)
      await tx
        .update(imports)
        .set({ done: from + fates.length })
        .where(eq(imports.id, id))
      return true
    })
    if (!goesOn) return
  }
  if (signal.aborted) return
  await db.write(async (tx) => {
    const { status } = await getImport(tx, id)
    if (status === "checking") await tx.update(imports).set({ status: "checked", done: 0 }).where(eq(imports.id, id))
  })
}
