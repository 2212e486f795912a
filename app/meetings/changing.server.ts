import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { meetings } from "#db/schema/index.ts"
import { type MeetingFacts, requireOrder } from "./adding.server.ts"
import { type InvitingHouse, keepInvitations, type MeetingHouse } from "./invitations/sending.server.ts"
import { materialFields } from "./invitations/sent-facts.ts"
import { isPlanned, type PlannedStatus } from "./meeting.ts"
import { refillSlots } from "./refilling.server.ts"
import { getMeeting, organisationsOf, tellMeeting } from "./rows.server.ts"

export type MeetingChange = MeetingFacts & { status: PlannedStatus }

/**
 * Other facts for a meeting that is still to be held; whoever is invited is told. @returns how it stood, for putting it back
 * @throws DomainError "meeting-settled" once it has been held or cancelled, "ends-before-start"
 */
export const changeMeeting = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  id: number,
  change: MeetingChange,
): Promise<MeetingChange> => db.write((tx) => applyChange(tx, house, actor, id, change))

/** The same within somebody else's transaction. */
export async function applyChange(
  tx: Tx,
  house: InvitingHouse,
  actor: Actor,
  id: number,
  change: MeetingChange,
): Promise<MeetingChange> {
  requireOrder(change)
  const row = await getMeeting(tx, id)
  const { status } = row
  if (!isPlanned(status)) throw new DomainError("meeting-settled")
  const { title, startAt, endAt, place, link, organiserId } = row
  const before: MeetingChange = { title, startAt, endAt, place, link, organiserId, status }
  const fields = Object.keys(before) as (keyof MeetingChange)[]
  const changed = fields.filter((field) => before[field] !== change[field])
  if (changed.length === 0) return before
  const rises = materialFields.some((field) => changed.includes(field))
  await tx
    .update(meetings)
    .set({ ...change, sequence: row.sequence + (rises ? 1 : 0), updatedAt: actor.now })
    .where(eq(meetings.id, id))
  await tellMeeting(tx, actor, id, "changed", { fields: changed, from: before, to: change })
  await refillSlots(tx, await organisationsOf(tx, id))
  await keepInvitations(tx, house, actor, id)
  return before
}
