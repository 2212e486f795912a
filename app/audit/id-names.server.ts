import { inArray } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { organisations, people, units, users } from "#db/schema/index.ts"
import type { Change } from "./changes.ts"
import type { IdNames } from "./value-words.ts"

const tables = { users, units, organisations, people }
const leadsTo: Record<string, keyof typeof tables> = {
  ...{ userId: "users", assigneeId: "users", doneById: "users", responsibleId: "users", organiserId: "users" },
  ...{ speakerId: "users", approvedById: "users", delivererId: "users", presenterId: "users" },
  ...{
    ownerId: "users",
    unitId: "units",
    responsibleUnitId: "units",
    organisationId: "organisations",
    personId: "people",
  },
}

type Id = { field: string; id: number }

function idsIn(field: string, value: unknown): Id[] {
  if (typeof value === "number") return field in leadsTo ? [{ field, id: value }] : []
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => idsIn(Array.isArray(value) ? field : name, one))
}

/** What the ids among the changes are called today. One query for each table they lead to. */
export async function listIdNames(read: Tx, changes: readonly Change[]): Promise<IdNames> {
  const ids = changes.flatMap(({ field, before, after }) => [...idsIn(field, before), ...idsIn(field, after)])
  const names: IdNames = {}
  for (const [table, rows] of Object.entries(tables)) {
    const own = ids.filter(({ field }) => leadsTo[field] === table)
    if (own.length === 0) continue
    const found = await read
      .select({ id: rows.id, name: rows.name })
      .from(rows)
      .where(inArray(rows.id, [...new Set(own.map(({ id }) => id))]))
    const byId = new Map(found.map(({ id, name }) => [id, name]))
    for (const { field, id } of own) names[`${field} ${id}`] = byId.get(id) ?? String(id)
  }
  return names
}
