import { and, asc, eq, or } from "drizzle-orm"
import { listThings } from "#app/audit/things.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Tx } from "#db/client.server.ts"
import { events } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { findRowsHolding } from "#db/texts.server.ts"
import type { Held } from "./held.ts"
import type { Known } from "./identity.server.ts"
import { soughtOf } from "./identity.ts"

/**
 * Entries of the audit log that are about them or name them: when, and what kind of thing was done. Not in which words,
 * since these name colleagues and others; what lies on a case the viewer may not see is only counted.
 */
export async function listHeldEvents(
  read: Tx,
  viewer: Viewer,
  { ids, sure }: Known,
): Promise<{ events: Held["events"]; hidden: number }> {
  const naming = await findRowsHolding(read, { table: events, columns: ["data"] }, soughtOf(sure))
  const rows = await read
    .select({ id: events.id, at: events.at, subject: events.subject, subjectId: events.subjectId, type: events.type })
    .from(events)
    .where(or(and(eq(events.subject, "person"), among(events.subjectId, ids)), among(events.id, naming)))
    .orderBy(asc(events.id))
  const things = await listThings(read, viewer, rows)
  const shown = rows.filter(({ id }) => things.get(id)?.state !== "hidden")
  const { audit } = messages(viewer.locale)
  return {
    events: shown.map(({ at, subject, type }) => {
      const kinds: Record<string, string | undefined> = audit.kinds[subject]
      return { at, subject, type, what: kinds[type] ?? audit.unknownKind(type) }
    }),
    hidden: rows.length - shown.length,
  }
}
