import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Db } from "#db/client.server.ts"
import { meetings } from "#db/schema/index.ts"
import { type MeetingFacts, requireOrder } from "./adding.server.ts"
import { isPlanned, type PlannedStatus } from "./meeting.ts"
import { refillSlots } from "./refilling.server.ts"
import { getMeeting, organisationsOf, tellMeeting } from "./rows.server.ts"

/** What a change of makes the invitation a new one (RFC 5545 § 3.8.7.4). */
const material = ["title", "startAt", "endAt", "place", "link"] as const

export type MeetingChange = MeetingFacts & { status: PlannedStatus }

/**
 * Other facts for a meeting that is still to be held. @returns how it stood, for putting it back
 * @throws DomainError "meeting-settled" once it has been held or cancelled, "ends-before-start"
 */
export const changeMeeting = (db: Db, actor: Actor, id: number, change: MeetingChange): Promise<MeetingChange> =>
  db.write(async (tx) => {
    requireOrder(change)
    const row = await getMeeting(tx, id)
    const { status } = row
    if (!isPlanned(status)) throw new DomainError("meeting-settled")
    const { title, startAt, endAt, place, link, organiserId } = row
    const before: MeetingChange = { title, startAt, endAt, place, link, organiserId, status }
    const fields = Object.keys(before) as (keyof MeetingChange)[]
    const changed = fields.filter((field) => before[field] !== change[field])
    if (changed.length === 0) return before
    const rises = material.some((field) => changed.includes(field))
    await tx
      .update(meetings)
      .set({ ...change, sequence: row.sequence + (rises ? 1 : 0), updatedAt: actor.now })
      .where(eq(meetings.id, id))
    await tellMeeting(tx, actor, id, "changed", { fields: changed, from: before, to: change })
    await refillSlots(tx, await organisationsOf(tx, id))
    return before
  })
