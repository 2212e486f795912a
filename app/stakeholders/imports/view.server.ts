import { and, count, eq, ne } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { importRows, users } from "#db/schema/index.ts"
import { countVerdicts, getImport, listFates } from "./queries.server.ts"
import type { Verdict } from "./remarks.ts"

const shown = 100
const exampled = 3

/** Everything the page of an import shows. `page` counts from 1. */
export async function viewImport(
  read: Tx,
  id: number,
  { verdict, page }: { verdict: Verdict | "kept" | null; page: number },
) {
  const { reading, fields, ...row } = await getImport(read, id)
  const { headers, top, header, ...how } = reading
  const [by] = await read.select({ name: users.name }).from(users).where(eq(users.id, row.userId))
  const counts = await countVerdicts(read, id)
  const kept = row.status === "undone" ? await countKept(read, id) : 0
  const filter = {
    verdict: verdict === "kept" ? null : verdict,
    kept: verdict === "kept",
    limit: shown,
    offset: (page - 1) * shown,
  }
  const initials = await read.select({ id: users.id, initials: users.initials }).from(users)
  return {
    ...{ id, fileName: row.fileName, status: row.status, rows: row.rows, done: row.done, createdAt: row.createdAt },
    by: by?.name ?? "",
    ...{ counts, kept, verdict, page },
    reading: { ...how, header },
    columns: headers.map((name, at) => ({
      name,
      field: fields[name] ?? null,
      examples: examplesOf(top.slice(header.first + header.rows), at),
    })),
    mapped: headers.flatMap((name, at) => (fields[name] ? [at] : [])),
    fates: await listFates(read, id, filter),
    pages: Math.max(1, Math.ceil(shownCount(counts, verdict, kept) / shown)),
    initials: Object.fromEntries(initials.map(({ id, initials }) => [id, initials])),
  }
}
export type ImportView = Awaited<ReturnType<typeof viewImport>>

function shownCount(counts: Record<Verdict, number>, verdict: Verdict | "kept" | null, kept: number): number {
  if (verdict === "kept") return kept
  return verdict === null ? Object.values(counts).reduce((sum, n) => sum + n, 0) : counts[verdict]
}

const examplesOf = (rows: readonly string[][], at: number) =>
  rows
    .map((row) => row[at]?.trim() ?? "")
    .filter(Boolean)
    .slice(0, exampled)

/** Rows that were not taken back. */
async function countKept(read: Tx, id: number): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, id), ne(importRows.changes, [])))
  return row?.n ?? 0
}
