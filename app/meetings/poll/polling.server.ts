import { and, eq, gt, lt, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { applyChange } from "#app/meetings/changing.server.ts"
import { getOrganiser } from "#app/meetings/invitations/facts-query.server.ts"
import { invite } from "#app/meetings/invitations/inviting.server.ts"
import { listReaders } from "#app/meetings/invitations/readers-query.server.ts"
import { listInvitations, type MeetingHouse } from "#app/meetings/invitations/sending.server.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetings, polls, pollTimes, pollVoters } from "#db/schema/index.ts"
import { askVoter } from "./mailing.server.ts"
import { findOpenPoll } from "./voters.server.ts"

export type Span = { startAt: number; endAt: number }
export type NewPoll = { times: readonly Span[]; closesAt: number }

/**
 * Asks everybody on the list of a proposed meeting which times suit them. @returns how many were asked
 * @throws DomainError "meeting-settled", "poll-open", "poll-times" for a time that is past or comes twice, "nobody-reachable"
 */
export const startPoll = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  meetingId: number,
  { times, closesAt }: NewPoll,
): Promise<number> =>
  db.write(async (tx) => {
    const { status, title } = await getMeeting(tx, meetingId)
    if (status !== "draft") throw new DomainError("meeting-settled")
    if (await findOpenPoll(tx, meetingId)) throw new DomainError("poll-open")
    requireTimes(times, actor.now)
    const organiser = await getOrganiser(tx, await listInvitations(tx, meetingId))
    const { readers } = await listReaders(tx, meetingId)
    const asked = [...new Map(readers.map((reader) => [reader.address, reader])).values()]
    if (asked.length === 0) throw new DomainError("nobody-reachable", 400)
    const values = { meetingId, state: "open" as const, closesAt, createdAt: actor.now, createdById: actor.userId }
    const [poll] = await tx.insert(polls).values(values).returning()
    if (!poll) throw new Error("a poll was not inserted")
    const sorted = times.toSorted((a, b) => a.startAt - b.startAt)
    await tx.insert(pollTimes).values(sorted.map(({ startAt, endAt }) => ({ pollId: poll.id, startAt, endAt })))
    const voters = await tx
      .insert(pollVoters)
      .values(asked.map(({ name, address, locale }) => ({ pollId: poll.id, name, address, locale })))
      .returning()
    for (const voter of voters)
      await askVoter(tx, house, actor, voter, {
        ...{ kind: "asked", poll, title, organiser, times: sorted, notBefore: actor.now + house.env.undoMs },
      })
    await tellMeeting(tx, actor, meetingId, "poll-started", { times: sorted, asked: voters.length })
    return voters.length
  })

/**
 * The meeting is held at this time: it is booked, and the invitations go out. Of two who book at once one is refused.
 * @throws DomainError "poll-settled", "meeting-past", "leader-busy" where its leader has another meeting then
 */
export const bookTime = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  meetingId: number,
  timeId: number,
): Promise<void> =>
  db.write(async (tx) => {
    const poll = await getOpenPoll(tx, meetingId)
    const [time] = await tx
      .update(pollTimes)
      .set({ booked: true })
      .where(and(eq(pollTimes.id, timeId), eq(pollTimes.pollId, poll.id)))
      .returning()
    if (!time) throw notFound()
    const { title, place, link, organiserId, status } = await getMeeting(tx, meetingId)
    if (status !== "draft") throw new DomainError("meeting-settled")
    const { startAt, endAt } = time
    if (startAt <= actor.now) throw new DomainError("meeting-past")
    if (organiserId !== null) await requireFree(tx, { organiserId, meetingId, startAt, endAt })
    await settle(tx, actor, poll.id, "booked")
    await applyChange(tx, house, actor, meetingId, { title, place, link, organiserId, status, startAt, endAt })
    await tellMeeting(tx, actor, meetingId, "poll-booked", { startAt, endAt })
    await invite(tx, house, actor, meetingId)
  })

/** No time suits; the links say so. @throws DomainError "poll-settled" */
export const closePoll = ({ db }: Pick<MeetingHouse, "db">, actor: Actor, meetingId: number): Promise<void> =>
  db.write(async (tx) => {
    const { id } = await getOpenPoll(tx, meetingId)
    await settle(tx, actor, id, "closed")
    await tellMeeting(tx, actor, meetingId, "poll-closed")
  })

async function getOpenPoll(tx: Tx, meetingId: number) {
  const poll = await findOpenPoll(tx, meetingId)
  if (!poll) throw new DomainError("poll-settled")
  return poll
}

const settle = (tx: Tx, actor: Actor, id: number, state: "booked" | "closed") =>
  tx.update(polls).set({ state, settledAt: actor.now }).where(eq(polls.id, id))

function requireTimes(times: readonly Span[], now: number): void {
  const different = new Set(times.map(({ startAt, endAt }) => `${startAt} ${endAt}`))
  const sound = times.every(({ startAt, endAt }) => startAt > now && endAt > startAt)
  if (!sound || times.length < 2 || times.length > 5 || different.size < times.length)
    throw new DomainError("poll-times", 400)
}

/** Half-open: a meeting may begin when another ends. */
async function requireFree(tx: Tx, asked: Span & { organiserId: number; meetingId: number }): Promise<void> {
  const overlapping = and(
    eq(meetings.organiserId, asked.organiserId),
    eq(meetings.status, "invited"),
    ne(meetings.id, asked.meetingId),
    lt(meetings.startAt, asked.endAt),
    gt(meetings.endAt, asked.startAt),
  )
  if ((await tx.$count(meetings, overlapping)) > 0) throw new DomainError("leader-busy")
}
