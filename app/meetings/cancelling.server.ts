import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { meetings } from "#db/schema/index.ts"
import { keepInvitations, type MeetingHouse } from "./invitations/sending.server.ts"
import { isPlanned, type PlannedStatus } from "./meeting.ts"
import { refillSlots } from "./refilling.server.ts"
import { getMeeting, organisationsOf, tellMeeting } from "./rows.server.ts"

/**
 * The meeting is off; its slots are open again, and whoever was invited is told. @returns what it was
 * @throws DomainError "meeting-settled" once it has been held or is cancelled already
 */
export const cancelMeeting = ({ db, ...house }: MeetingHouse, actor: Actor, id: number): Promise<PlannedStatus> =>
  db.write(async (tx) => {
    const { status, sequence } = await getMeeting(tx, id)
    if (!isPlanned(status)) throw new DomainError("meeting-settled")
    await tx
      .update(meetings)
      .set({ status: "cancelled", sequence: sequence + 1, updatedAt: actor.now })
      .where(eq(meetings.id, id))
    await tellMeeting(tx, actor, id, "cancelled", { from: status })
    await refillSlots(tx, await organisationsOf(tx, id))
    await keepInvitations(tx, house, actor, id)
    return status
  })

/** It is on after all, and whoever had been invited is so anew. @throws DomainError "meeting-settled" for one that is not cancelled */
export const restoreMeeting = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  id: number,
  status: PlannedStatus,
): Promise<void> =>
  db.write(async (tx) => {
    const { status: now, sequence } = await getMeeting(tx, id)
    if (now !== "cancelled") throw new DomainError("meeting-settled")
    await tx
      .update(meetings)
      .set({ status, sequence: sequence + 1, updatedAt: actor.now })
      .where(eq(meetings.id, id))
    await tellMeeting(tx, actor, id, "restored", { to: status })
    await refillSlots(tx, await organisationsOf(tx, id))
    await keepInvitations(tx, house, actor, id)
  })
