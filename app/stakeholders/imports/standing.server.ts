import { inArray } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { referencesTo } from "#db/references.server.ts"
import type { RowChange } from "#db/schema/imports.ts"
import { organisationGroups, organisations, people } from "#db/schema/index.ts"
import type { Columns } from "./changes.ts"
import { isNumbered, numberedTables } from "./tables.server.ts"

/** How things stand with what an import wrote: the rows as they are, and the rows that refer to them. */
export type Standing = {
  rows: Map<string, Columns>
  references: Map<string, Set<string>>
  /** Rows that will be gone when all is taken back. */
  gone: Set<string>
}

/** "people:12"; a further group of an organisation has no id of its own: "organisationGroups:12/businesses". */
export const rowKey = ({ table, id, after }: Pick<RowChange, "table" | "id" | "after">): string =>
  table === "organisationGroups" ? `${table}:${after.organisationId}/${after.targetGroup}` : `${table}:${id}`

export async function loadStanding(tx: Tx, changes: readonly RowChange[]): Promise<Standing> {
  const standing: Standing = { rows: new Map(), references: new Map(), gone: new Set() }
  for (const [table, some] of groupBy(changes, ({ table }) => table)) {
    const ids = [...new Set(some.map(({ id }) => id))]
    if (isNumbered(table))
      for (const row of await tx.select().from(numberedTables[table]).where(inArray(numberedTables[table].id, ids)))
        standing.rows.set(`${table}:${row.id}`, row)
    else {
      const theirs = some.map(({ after }) => Number(after.organisationId))
      for (const row of await tx
        .select()
        .from(organisationGroups)
        .where(inArray(organisationGroups.organisationId, theirs)))
        standing.rows.set(rowKey({ table, id: 0, after: row }), row)
    }
  }
  await loadReferences(tx, standing, "organisations", madeIn(changes, "organisations"))
  await loadReferences(tx, standing, "people", madeIn(changes, "people"))
  return standing
}

const parties = { organisations, people }

async function loadReferences(tx: Tx, standing: Standing, to: keyof typeof parties, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  for (const { table, of, column, key } of referencesTo(parties[to])) {
    const fields: Record<string, SQLiteColumn> = { at: column }
    key.forEach((part, n) => {
      fields[`key${n}`] = part
    })
    for (const row of await tx.select(fields).from(of).where(inArray(column, ids))) {
      const { at, ...parts } = row
      const target = `${to}:${at}`
      const referring = standing.references.get(target) ?? new Set()
      referring.add(`${table}:${Object.values(parts).join("/")}`)
      standing.references.set(target, referring)
    }
  }
}

const madeIn = (changes: readonly RowChange[], table: string) =>
  changes.filter((change) => change.table === table && change.before === null).map(({ id }) => id)
