import { and, asc, eq, gt, isNull } from "drizzle-orm"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { nextOpening } from "#app/deadlines/working-time.ts"
import { getOrganiser } from "#app/meetings/invitations/facts-query.server.ts"
import { listInvitations, type MeetingHouse } from "#app/meetings/invitations/sending.server.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import { polls, pollTimes, pollVoters } from "#db/schema/index.ts"
import { remindAt } from "./best-time.ts"
import { askVoter } from "./mailing.server.ts"

/** Reminds whoever has not answered, once and within working hours. @returns how many */
export async function remindVoters({ db, ...house }: MeetingHouse, now: number): Promise<number> {
  const open = await db.read
    .select()
    .from(polls)
    .where(and(eq(polls.state, "open"), gt(polls.closesAt, now)))
  const due = open.filter(({ createdAt, closesAt }) => remindAt(createdAt, closesAt) <= now)
  if (due.length === 0 || nextOpening(await loadCalendar(db.read, now), now) !== now) return 0
  let reminded = 0
  for (const { id } of due)
    reminded += await db.write(async (tx) => {
      const [poll] = await tx
        .select()
        .from(polls)
        .where(and(eq(polls.id, id), eq(polls.state, "open")))
      if (!poll) return 0
      const { title, status } = await getMeeting(tx, poll.meetingId)
      if (status !== "draft") return 0
      const waiting = and(
        eq(pollVoters.pollId, id),
        isNull(pollVoters.answeredAt),
        isNull(pollVoters.remindedAt),
        isNull(pollVoters.removedAt),
      )
      const voters = await tx.update(pollVoters).set({ remindedAt: now }).where(waiting).returning()
      if (voters.length === 0) return 0
      const times = await tx.select().from(pollTimes).where(eq(pollTimes.pollId, id)).orderBy(asc(pollTimes.startAt))
      const organiser = await getOrganiser(tx, await listInvitations(tx, poll.meetingId))
      const actor = { userId: null, now }
      for (const voter of voters)
        await askVoter(tx, house, actor, voter, { kind: "reminded", poll, title, organiser, times, notBefore: now })
      await tellMeeting(tx, actor, poll.meetingId, "poll-reminded", { reminded: voters.length })
      return voters.length
    })
  return reminded
}
