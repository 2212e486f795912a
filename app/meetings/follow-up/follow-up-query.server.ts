import { asc, eq, isNotNull } from "drizzle-orm"
import { groupBy } from "#app/lib/group-by.ts"
import { listActions, listDecisions } from "#app/meetings/minutes/actions-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, organisations } from "#db/schema/index.ts"
import type { FollowUp } from "./follow-up.ts"

/** Every decision and action of every meeting. */
export async function listFollowUps(read: Tx): Promise<FollowUp[]> {
  const actions = await listActions(read, undefined)
  const decided = await listDecisions(read, undefined)
  const meetingIds = [...new Set([...actions, ...decided].map(({ meeting }) => meeting.id))]
  const parties = await listParties(read, meetingIds)
  const partiesOf = (id: number) => parties.get(id)?.map(({ organisation }) => organisation) ?? []
  return [
    ...actions.map(
      ({ id, title, owner, dueOn, doneAt, meeting }): FollowUp => ({
        ...{ kind: "action", id, text: title, owner, dueOn, doneAt, publishedOn: null, meeting },
        parties: partiesOf(meeting.id),
      }),
    ),
    ...decided.map(
      ({ owner, meeting, ...decision }): FollowUp => ({
        ...{ kind: "decision", meeting, ...decision },
        owner: owner && { key: `u${owner.id}`, name: owner.name },
        parties: partiesOf(meeting.id),
      }),
    ),
  ]
}

async function listParties(read: Tx, meetingIds: readonly number[]) {
  const rows = await read
    .selectDistinct({
      meetingId: meetingAttendees.meetingId,
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(meetingAttendees)
    .innerJoin(organisations, eq(organisations.id, meetingAttendees.organisationId))
    .where(isNotNull(meetingAttendees.organisationId))
    .orderBy(asc(organisations.name))
  const wanted = new Set(meetingIds)
  return groupBy(
    rows.filter(({ meetingId }) => wanted.has(meetingId)),
    ({ meetingId }) => meetingId,
  )
}
