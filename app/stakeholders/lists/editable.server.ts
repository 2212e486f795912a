import { and, eq, inArray, isNull } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "#db/client.server.ts"
import { affiliations, organisations, people } from "#db/schema/index.ts"
import type { Edit } from "./edits.ts"
import { placesNow } from "./people-query.server.ts"

type Column = Edit["column"]
export type Value = string | number | null

type Cell = { subject: "organisation" | "person"; table: SQLiteTable; id: SQLiteColumn; column: SQLiteColumn }
const ofOrganisation = { subject: "organisation", table: organisations, id: organisations.id } as const
const ofPerson = { subject: "person", table: people, id: people.id } as const

/** Where each column that can be set on many stands. */
export const cells: Record<Column, Cell> = {
  ownerId: { ...ofOrganisation, column: organisations.ownerId },
  targetGroup: { ...ofOrganisation, column: organisations.targetGroup },
  municipalityCode: { ...ofOrganisation, column: organisations.municipalityCode },
  language: { ...ofPerson, column: people.language },
  preferredChannel: { ...ofPerson, column: people.preferredChannel },
  to: { subject: "person", table: affiliations, id: affiliations.id, column: affiliations.to },
}

/** A party, and the cell that is to be set: as it stands now; `rowId` is null for whoever has no place to end. */
export type Editable = { id: number; rowId: number | null; before: Value; begins: number | null }

/** How many the database is asked for at once: a query grows with them. */
export const CHUNK = 500

/** Those of the parties that are there, doubles left out. */
export async function listEditable(read: Tx, column: Column, ids: readonly number[]): Promise<Editable[]> {
  const found: Editable[] = []
  for (let at = 0; at < ids.length; at += CHUNK)
    found.push(...(await selectEditable(read, column, ids.slice(at, at + CHUNK))))
  return found
}

async function selectEditable(read: Tx, column: Column, ids: number[]): Promise<Editable[]> {
  if (column === "to") {
    const places = placesNow(read)
    return read
      .select({ id: people.id, rowId: affiliations.id, before: affiliations.to, begins: affiliations.from })
      .from(people)
      .leftJoin(places, eq(places.personId, people.id))
      .leftJoin(affiliations, eq(affiliations.id, places.id))
      .where(and(inArray(people.id, ids), isNull(people.mergedIntoId), isNull(people.anonymisedAt)))
  }
  const { table, id, column: cell, subject } = cells[column]
  const merged = subject === "person" ? people.mergedIntoId : organisations.mergedIntoId
  const rows = await read
    .select({ id, before: cell })
    .from(table)
    .where(and(inArray(id, ids), isNull(merged), subject === "person" ? isNull(people.anonymisedAt) : undefined))
  return rows.map((row) => ({ id: Number(row.id), rowId: Number(row.id), before: row.before as Value, begins: null }))
}
