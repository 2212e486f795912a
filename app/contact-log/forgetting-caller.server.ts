import { and, eq, isNull, ne, notInArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Tx } from "#db/client.server.ts"
import { referencesTo } from "#db/references.server.ts"
import { addresses, affiliations, events, organisations, people } from "#db/schema/index.ts"
import type { MadeRows } from "./new-caller.server.ts"

const parties = {
  person: { table: people, made: "people" },
  organisation: { table: organisations, made: "organisations" },
} as const
type Kind = keyof typeof parties

/**
 * Takes away who came with a contact that is taken back. A person or an organisation that something else refers to by
 * now, or that somebody has worked on, stays, with their number and place.
 */
export async function forgetCaller(tx: Tx, actor: Actor, made: MadeRows): Promise<void> {
  // The person first: their place is at the organisation.
  for (const kind of ["person", "organisation"] as const)
    for (const id of made[parties[kind].made])
      if (await isUntouched(tx, kind, id, made)) await forget(tx, actor, kind, id)
}

async function isUntouched(tx: Tx, kind: Kind, id: number, made: MadeRows): Promise<boolean> {
  const { table } = parties[kind]
  const worked = and(eq(events.subject, kind), eq(events.subjectId, id), ne(events.type, "created"))
  if ((await tx.$count(events, worked)) > 0) return false
  if ((await tx.$count(table, and(eq(table.id, id), isNull(table.mergedIntoId)))) === 0) return false
  for (const { table: name, of, column, key } of referencesTo(table)) {
    const own = kind === "person" || name === "addresses" ? ownRows(made, name) : []
    const [rowId] = key
    const foreign = and(eq(column, id), own.length > 0 && rowId ? notInArray(rowId, own) : undefined)
    if ((await tx.$count(of, foreign)) > 0) return false
  }
  return true
}

const ownRows = (made: MadeRows, table: string): number[] =>
  table === "affiliations" || table === "addresses" ? made[table] : []

async function forget(tx: Tx, actor: Actor, kind: Kind, id: number): Promise<void> {
  const of = kind === "person" ? "personId" : "organisationId"
  await tx.delete(affiliations).where(eq(affiliations[of], id))
  await tx.delete(addresses).where(eq(addresses[of], id))
  await tx.delete(parties[kind].table).where(eq(parties[kind].table.id, id))
  await recordEvent(tx, actor, { subject: kind, subjectId: id, type: "withdrawn" })
}
