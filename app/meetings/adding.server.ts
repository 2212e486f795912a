import { randomUUID } from "node:crypto"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { meetingAttendees, meetings } from "#db/schema/index.ts"
import { recordHolding } from "./holding.server.ts"
import type { AttendeeRole, MeetingType, PlannedStatus } from "./meeting.ts"
import { refillSlots } from "./refilling.server.ts"
import { listAttendeeRows, organisationsOf, tellMeeting } from "./rows.server.ts"

/** What may be said of a meeting; instants in epoch milliseconds. */
export type MeetingFacts = {
  title: string
  startAt: number
  endAt: number
  place: string | null
  link: string | null
  organiserId: number | null
}

/** Somebody asked to it; an organisation alone while nobody of it is named. */
export type AttendeeInput = {
  personId?: number | null
  userId?: number | null
  address?: string | null
  organisationId?: number | null
  role?: AttendeeRole
}

/** `status` "held": it took place, and all who are named came. */
export type NewMeeting = MeetingFacts & {
  type: MeetingType
  status: PlannedStatus | "held"
  attendees: readonly AttendeeInput[]
}

/**
 * A new meeting, in the slots of those it is with. The organiser leads it.
 * @throws DomainError "meeting-not-begun" for one that is said to have been held and is still to come
 */
export const addMeeting = (db: Db, actor: Actor, input: NewMeeting): Promise<number> =>
  db.write((tx) => insertMeeting(tx, actor, input))

/** The same within somebody else's transaction. */
export async function insertMeeting(
  tx: Tx,
  actor: Actor,
  { status, attendees, ...facts }: NewMeeting,
): Promise<number> {
  requireOrder(facts)
  const [row] = await tx
    .insert(meetings)
    .values({
      ...facts,
      status: status === "held" ? "invited" : status,
      uid: `${randomUUID()}@rettidig`,
      createdAt: actor.now,
      updatedAt: actor.now,
    })
    .returning({ id: meetings.id })
  if (!row) throw new Error("a meeting was not inserted")
  const { id } = row
  const chair: AttendeeInput[] =
    facts.organiserId === null || attendees.some(({ userId }) => userId === facts.organiserId)
      ? []
      : [{ userId: facts.organiserId, role: "chair" }]
  const all = [...attendees, ...chair]
  if (all.length > 0) await tx.insert(meetingAttendees).values(all.map((each) => ({ ...each, meetingId: id })))
  await tellMeeting(tx, actor, id, "added", { type: facts.type, startAt: facts.startAt, status })
  if (status === "held") {
    const came = (await listAttendeeRows(tx, id)).map((attendee) => attendee.id)
    await recordHolding(tx, actor, id, came)
  } else await refillSlots(tx, await organisationsOf(tx, id))
  return id
}

/** @throws DomainError "ends-before-start" */
export function requireOrder({ startAt, endAt }: Pick<MeetingFacts, "startAt" | "endAt">): void {
  if (endAt <= startAt) throw new DomainError("ends-before-start", 400)
}
