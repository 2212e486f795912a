import { and, desc, eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { events, organisations, people, users } from "#db/schema/index.ts"

export type MeetingEvent = {
  id: number
  at: number
  type: string
  /** Who did it; null where it was somebody outside, or the system. */
  actor: string | null
  /** Whom it is about, where that is one of those who are asked. */
  who: string | null
  data: Record<string, unknown>
}

/** All that the audit log says of a meeting, latest first. */
export async function listMeetingEvents(read: Tx, meetingId: number): Promise<MeetingEvent[]> {
  const rows = await read
    .select({ id: events.id, at: events.at, type: events.type, actor: users.name, data: shownData })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.subject, "meeting"), eq(events.subjectId, meetingId)))
    .orderBy(desc(events.id))
  const told: MeetingEvent[] = []
  for (const row of rows) told.push({ ...row, who: await findWho(read, row.data) })
  return told
}

/** Whom an event of a meeting is about, by name or address. */
export async function findWho(read: Tx, data: Record<string, unknown>): Promise<string | null> {
  if (typeof data.who === "string") return data.who
  const named = async (table: typeof people | typeof users | typeof organisations, id: unknown) => {
    if (typeof id !== "number") return null
    const [row] = await read.select({ name: table.name }).from(table).where(eq(table.id, id))
    return row?.name ?? null
  }
  return (
    (await named(people, data.personId)) ??
    (await named(users, data.userId)) ??
    (typeof data.address === "string" ? data.address : await named(organisations, data.organisationId))
  )
}
