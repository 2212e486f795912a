import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees } from "#db/schema/index.ts"
import type { AttendeeInput } from "./adding.server.ts"
import { type InvitingHouse, keepInvitations, type MeetingHouse } from "./invitations/sending.server.ts"
import { isPlanned } from "./meeting.ts"
import { withVoters } from "./poll/voters.server.ts"
import { refillSlots } from "./refilling.server.ts"
import { getMeeting, listAttendeeRows, tellMeeting } from "./rows.server.ts"

/**
 * Asks one more to a meeting; whoever is asked already stays as they are. @returns the attendee's id
 * @throws DomainError "meeting-settled" once it is cancelled or its minutes are approved
 */
export const addAttendee = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  meetingId: number,
  input: AttendeeInput,
): Promise<number> => db.write((tx) => insertAttendee(tx, house, actor, meetingId, input))

/** The same within somebody else's transaction. */
export async function insertAttendee(
  tx: Tx,
  house: InvitingHouse,
  actor: Actor,
  meetingId: number,
  input: AttendeeInput,
): Promise<number> {
  const status = await requireOpen(tx, meetingId)
  const { personId = null, userId = null, address = null, organisationId = null } = input
  const known = (await listAttendeeRows(tx, meetingId)).find(
    (row) =>
      row.personId === personId &&
      row.userId === userId &&
      row.address === address &&
      (personId !== null || userId !== null || row.organisationId === organisationId),
  )
  if (known) return known.id
  // Whoever is added to a held meeting is added by the one who ticks off who came.
  const values = { ...input, meetingId, attended: status === "held" ? false : null }
  const [row] = await withVoters(tx, house, actor, meetingId, () =>
    tx.insert(meetingAttendees).values(values).returning({ id: meetingAttendees.id }),
  )
  if (!row) throw new Error("an attendee was not inserted")
  await tellMeeting(tx, actor, meetingId, "attendee-added", { personId, userId, address, organisationId })
  if (organisationId !== null) await refillSlots(tx, [organisationId])
  await keepInvitations(tx, house, actor, meetingId)
  return row.id
}

/** @returns who it was, for asking them again. @throws DomainError "meeting-settled" once it has been held */
export const removeAttendee = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  meetingId: number,
  id: number,
): Promise<AttendeeInput> =>
  db.write(async (tx) => {
    const status = await requireOpen(tx, meetingId)
    if (!isPlanned(status)) throw new DomainError("meeting-settled")
    const asked = and(eq(meetingAttendees.id, id), eq(meetingAttendees.meetingId, meetingId))
    const [row] = await withVoters(tx, house, actor, meetingId, () =>
      tx.delete(meetingAttendees).where(asked).returning(),
    )
    if (!row) throw notFound()
    const { personId, userId, address, organisationId, role } = row
    const who = { personId, userId, address, organisationId, role }
    await tellMeeting(tx, actor, meetingId, "attendee-removed", who)
    if (organisationId !== null) await refillSlots(tx, [organisationId])
    await keepInvitations(tx, house, actor, meetingId)
    return who
  })

async function requireOpen(tx: Tx, meetingId: number) {
  const { status } = await getMeeting(tx, meetingId)
  if (!isPlanned(status) && status !== "held") throw new DomainError("meeting-settled")
  return status
}
