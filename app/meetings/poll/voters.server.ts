import { and, asc, eq, isNull } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { getOrganiser } from "#app/meetings/invitations/facts-query.server.ts"
import { listReaders, type Reader } from "#app/meetings/invitations/readers-query.server.ts"
import { type InvitingHouse, listInvitations } from "#app/meetings/invitations/sending.server.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { outbox, polls, pollTimes, pollVoters } from "#db/schema/index.ts"
import { askVoter } from "./mailing.server.ts"

type Poll = typeof polls.$inferSelect
type Voter = typeof pollVoters.$inferSelect

export async function findOpenPoll(read: Tx, meetingId: number): Promise<Poll | undefined> {
  const [poll] = await read
    .select()
    .from(polls)
    .where(and(eq(polls.meetingId, meetingId), eq(polls.state, "open")))
  return poll
}

/** Those whose links open the poll of a meeting; none where none is open. */
export async function listVoters(read: Tx, meetingId: number): Promise<Voter[]> {
  const poll = await findOpenPoll(read, meetingId)
  if (!poll) return []
  return read
    .select()
    .from(pollVoters)
    .where(and(eq(pollVoters.pollId, poll.id), isNull(pollVoters.removedAt)))
}

/**
 * Changes who is asked to a meeting, and lets its open poll follow, within the transaction: whoever is new is asked, once;
 * whoever is off it loses the link; whoever is back has what they said. Nobody is asked once the time for answers is over.
 */
export async function withVoters<Done>(
  tx: Tx,
  house: InvitingHouse,
  actor: Actor,
  meetingId: number,
  change: () => Promise<Done>,
): Promise<Done> {
  const poll = await findOpenPoll(tx, meetingId)
  if (!poll) return change()
  const readers = async () => {
    const { readers } = await listReaders(tx, meetingId)
    return new Map(readers.map((reader) => [reader.address, reader]))
  }
  const before = await readers()
  const done = await change()
  const after = await readers()
  for (const address of before.keys()) if (!after.has(address)) await shutOut(tx, actor, poll, address)
  if (poll.closesAt > actor.now)
    for (const [address, reader] of after) if (!before.has(address)) await letIn(tx, house, actor, poll, reader)
  return done
}

const voterOf = ({ id }: Poll, address: string) => and(eq(pollVoters.pollId, id), eq(pollVoters.address, address))

async function shutOut(tx: Tx, actor: Actor, poll: Poll, address: string): Promise<void> {
  const [voter] = await tx.update(pollVoters).set({ removedAt: actor.now }).where(voterOf(poll, address)).returning()
  if (!voter) return
  // What has not left yet need not.
  const waiting = and(eq(outbox.id, voter.outboxId ?? 0), eq(outbox.state, "queued"), eq(outbox.attempts, 0))
  await tx.update(outbox).set({ state: "cancelled", settledAt: actor.now }).where(waiting)
  await tellMeeting(tx, actor, poll.meetingId, "poll-voter-removed", { who: voter.name || address })
}

async function letIn(tx: Tx, house: InvitingHouse, actor: Actor, poll: Poll, reader: Reader): Promise<void> {
  const { name, address, locale } = reader
  const [known] = await tx.update(pollVoters).set({ removedAt: null }).where(voterOf(poll, address)).returning()
  const [voter] = known
    ? [known]
    : await tx.insert(pollVoters).values({ pollId: poll.id, name, address, locale }).returning()
  if (!voter) throw new Error("a voter was not inserted")
  const [mail] = await tx
    .select({ state: outbox.state })
    .from(outbox)
    .where(eq(outbox.id, voter.outboxId ?? 0))
  if (!mail || mail.state === "cancelled") {
    const times = await tx.select().from(pollTimes).where(eq(pollTimes.pollId, poll.id)).orderBy(asc(pollTimes.startAt))
    const { title } = await getMeeting(tx, poll.meetingId)
    const organiser = await getOrganiser(tx, await listInvitations(tx, poll.meetingId))
    const notBefore = actor.now + house.env.undoMs
    await askVoter(tx, house, actor, voter, { kind: "asked", poll, title, organiser, times, notBefore })
  }
  await tellMeeting(tx, actor, poll.meetingId, "poll-voter-added", { who: voter.name || address })
}
