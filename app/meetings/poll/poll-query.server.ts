import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm"
import { listReaders } from "#app/meetings/invitations/readers-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { outbox, polls, pollTimes, pollVoters, pollVotes } from "#db/schema/index.ts"
import { bestTime, tally, type Vote } from "./best-time.ts"

export type PollView = Awaited<ReturnType<typeof findPollView>>
export type RunningPoll = NonNullable<PollView["poll"]>

/** The latest poll of a meeting with what everybody said, and who would be asked by a new one. */
export async function findPollView(read: Tx, meetingId: number) {
  const { readers, without } = await listReaders(read, meetingId)
  const asked = new Set(readers.map(({ address }) => address))
  const [poll] = await read.select().from(polls).where(eq(polls.meetingId, meetingId)).orderBy(desc(polls.id)).limit(1)
  const running = poll?.state === "open" ? await loadVotes(read, poll) : null
  return { meetingId, wouldAsk: asked.size, without: without.map(({ name }) => name), poll: running }
}

async function loadVotes(read: Tx, { id, closesAt, createdAt }: typeof polls.$inferSelect) {
  const times = await read.select().from(pollTimes).where(eq(pollTimes.pollId, id)).orderBy(asc(pollTimes.startAt))
  const voters = await read
    .select({ voter: pollVoters, sent: outbox.state })
    .from(pollVoters)
    .leftJoin(outbox, eq(outbox.id, pollVoters.outboxId))
    .where(and(eq(pollVoters.pollId, id), isNull(pollVoters.removedAt)))
    .orderBy(asc(pollVoters.id))
  const ids = voters.map(({ voter }) => voter.id)
  const cast = await read.select().from(pollVotes).where(inArray(pollVotes.voterId, ids))
  const votesOf = (voterId: number) =>
    cast.flatMap((row): [number, Vote][] => (row.voterId === voterId ? [[row.timeId, row.vote]] : []))
  return {
    ...{ id, closesAt, createdAt },
    times: times.map(({ id, startAt, endAt }) => ({ id, startAt, endAt })),
    voters: voters.map(({ voter: { id, name, address, comment, answeredAt }, sent }) => ({
      ...{ id, name: name || address, comment, answered: answeredAt !== null, undelivered: sent === "failed" },
      votes: Object.fromEntries(votesOf(id)) as Record<number, Vote | undefined>,
    })),
    sums: tally(times, cast),
    best: bestTime(times, cast),
  }
}
