import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm"
import { DomainError, notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import type { ImportStatus } from "#db/schema/imports.ts"
import { importRows, imports, users } from "#db/schema/index.ts"
import { fieldMapOf } from "./fields.ts"
import type { Reading } from "./reading.ts"
import { type Remark, type Verdict, verdicts } from "./remarks.ts"

export type Import = Awaited<ReturnType<typeof getImport>>

/** @throws DomainError "not-found" */
export async function getImport(read: Tx, id: number) {
  const [row] = await read.select().from(imports).where(eq(imports.id, id))
  if (!row) throw notFound()
  return { ...row, reading: row.reading as Reading, fields: fieldMapOf(row.fields) }
}

/** The import where it is in one of these. @throws DomainError "import-moved-on" where it is in another. */
export async function inStatus(tx: Tx, id: number, statuses: readonly ImportStatus[]): Promise<Import> {
  const row = await getImport(tx, id)
  if (!statuses.includes(row.status)) throw new DomainError("import-moved-on")
  return row
}

/** The imports of the house, the newest first. */
export const listImports = (read: Tx, limit: number) =>
  read
    .select({
      id: imports.id,
      fileName: imports.fileName,
      status: imports.status,
      rows: imports.rows,
      done: imports.done,
      createdAt: imports.createdAt,
      by: users.initials,
    })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.userId))
    .orderBy(desc(imports.id))
    .limit(limit)

export type VerdictCounts = Record<Verdict, number>

export async function countVerdicts(read: Tx, importId: number): Promise<VerdictCounts> {
  const rows = await read
    .select({ verdict: importRows.verdict, n: count() })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(importRows.verdict)
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as VerdictCounts
  for (const { verdict, n } of rows) counts[verdict] = n
  return counts
}

export type FateRow = { line: number; verdict: Verdict; remarks: Remark[]; cells: string[] }

/** Some rows of an import in the file's order, of one verdict or of all; `kept`: those that were not taken back. */
export async function listFates(
  read: Tx,
  importId: number,
  { verdict, kept = false, limit, offset }: { verdict: Verdict | null; kept?: boolean; limit: number; offset: number },
): Promise<FateRow[]> {
  const rows = await read
    .select({
      line: importRows.line,
      verdict: importRows.verdict,
      remarks: importRows.remarks,
      cells: importRows.cells,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        verdict === null ? undefined : eq(importRows.verdict, verdict),
        kept ? ne(importRows.changes, []) : undefined,
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(limit)
    .offset(offset)
  return rows.map((row) => ({ ...row, remarks: row.remarks as Remark[] }))
}

/** The ones somebody has something to do with: the first that is not at rest. */
export async function findActive(read: Tx) {
  const [row] = await read
    .select({ id: imports.id, status: imports.status })
    .from(imports)
    .where(inArray(imports.status, ["checking", "running", "undoing"]))
    .orderBy(asc(imports.id))
    .limit(1)
  return row
}
