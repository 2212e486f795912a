import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { isPlanned } from "#app/meetings/meeting.ts"
import { refillSlots } from "#app/meetings/refilling.server.ts"
import { getMeeting, organisationsOf, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetings } from "#db/schema/index.ts"
import { listReaders } from "./readers-query.server.ts"
import { type InvitingHouse, type MeetingHouse, sendInvitations } from "./sending.server.ts"

/**
 * Books the meeting and asks everybody who has an address, one mail each. @returns how many were asked
 * @throws DomainError "meeting-settled", "meeting-past", "nobody-reachable", "no-mailbox"
 */
export const inviteToMeeting = ({ db, ...house }: MeetingHouse, actor: Actor, id: number): Promise<number> =>
  db.write((tx) => invite(tx, house, actor, id))

/** The same within somebody else's transaction. */
export async function invite(tx: Tx, house: InvitingHouse, actor: Actor, id: number): Promise<number> {
  const { status, startAt } = await getMeeting(tx, id)
  if (!isPlanned(status)) throw new DomainError("meeting-settled")
  if (startAt <= actor.now) throw new DomainError("meeting-past")
  const { readers } = await listReaders(tx, id)
  if (readers.length === 0) throw new DomainError("nobody-reachable", 400)
  if (status === "draft") {
    await tx.update(meetings).set({ status: "invited", updatedAt: actor.now }).where(eq(meetings.id, id))
    await tellMeeting(tx, actor, id, "invited")
    await refillSlots(tx, await organisationsOf(tx, id))
  }
  return sendInvitations(tx, house, actor, id)
}
