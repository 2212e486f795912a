import { asc, eq } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import { readLink } from "#app/meetings/invitations/signed-link.server.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { polls, pollTimes, pollVoters, pollVotes } from "#db/schema/index.ts"
import type { Vote } from "./best-time.ts"

export type BallotShut = "wrong" | "expired" | "booked" | "closed" | "removed" | "busy"

/** What a voter's link opens: the times and what they said of them; never what others said. */
export async function findBallot(read: Tx, secrets: Services["secrets"], token: string, now: number) {
  const shut = (reason: BallotShut) => ({ open: false as const, reason })
  const link = readLink(secrets.derive("meeting-links"), "poll", token)
  if (!link) return shut("wrong")
  const [row] = await read
    .select({ voter: pollVoters, poll: polls })
    .from(pollVoters)
    .innerJoin(polls, eq(polls.id, pollVoters.pollId))
    .where(eq(pollVoters.id, link.id))
  if (!row) return shut("wrong")
  const { voter, poll } = row
  const { title, place, status } = await getMeeting(read, poll.meetingId)
  if (poll.state === "booked") return shut("booked")
  if (poll.state === "closed" || status !== "draft") return shut("closed")
  if (voter.removedAt !== null) return shut("removed")
  if (link.expiresAt <= now || poll.closesAt <= now) return shut("expired")
  const times = await read
    .select({ id: pollTimes.id, startAt: pollTimes.startAt, endAt: pollTimes.endAt })
    .from(pollTimes)
    .where(eq(pollTimes.pollId, poll.id))
    .orderBy(asc(pollTimes.startAt))
  const cast = await read.select().from(pollVotes).where(eq(pollVotes.voterId, voter.id))
  return {
    open: true as const,
    ...{ voterId: voter.id, name: voter.name || voter.address, comment: voter.comment, title, place, times },
    meetingId: poll.meetingId,
    closesAt: poll.closesAt,
    answered: voter.answeredAt !== null,
    cast: cast.map(({ timeId, vote }) => ({ timeId, vote })),
  }
}

type Given = { votes: ReadonlyMap<number, Vote>; comment: string | null }

/**
 * Says which times suit; said again, it takes the place of what was said.
 * @throws DomainError "poll-settled" where it was booked or closed meanwhile
 */
export const castBallot = (
  { db, secrets }: Pick<Services, "db" | "secrets">,
  token: string,
  now: number,
  { votes, comment }: Given,
): Promise<void> =>
  db.write(async (tx) => {
    const found = await findBallot(tx, secrets, token, now)
    if (!found.open) throw new DomainError("poll-settled")
    const { voterId, name, meetingId, times } = found
    await tx.delete(pollVotes).where(eq(pollVotes.voterId, voterId))
    const rows = times.flatMap(({ id }) => {
      const vote = votes.get(id)
      return vote ? [{ voterId, timeId: id, vote }] : []
    })
    if (rows.length > 0) await tx.insert(pollVotes).values(rows)
    await tx.update(pollVoters).set({ comment, answeredAt: now }).where(eq(pollVoters.id, voterId))
    await tellMeeting(tx, { userId: null, now }, meetingId, "poll-answered", { who: name })
  })
