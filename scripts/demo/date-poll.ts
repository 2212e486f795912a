import { asc, eq } from "drizzle-orm"
import { instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Random } from "#app/lib/random.ts"
import { addAttendee } from "#app/meetings/attending.server.ts"
import type { MeetingHouse } from "#app/meetings/invitations/sending.server.ts"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Vote } from "#app/meetings/poll/best-time.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { findOpenPoll, listVoters } from "#app/meetings/poll/voters.server.ts"
import { castBallot } from "#app/meetings/poll/voting.server.ts"
import type { MeetingRow } from "#app/meetings/rows.server.ts"
import { pollTimes } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { openDay } from "./dialogue-meetings.ts"

const DAY = 86_400_000
const HOUR = 3_600_000
/** Days from now, and the hour. */
const proposed = [
  [10, 9],
  [14, 13],
  [18, 10],
] as const
/** What each voter says of the three times, in turn; the last voter has not answered. */
const said: readonly (readonly Vote[])[] = [
  ["yes", "if-needed", "no"],
  ["if-needed", "yes", "no"],
  ["yes", "no", "yes"],
]

/** A proposed meeting of which several are asked when they can, and most have answered. */
export async function askForDate(house: MeetingHouse, cast: Cast, random: Random, meeting: MeetingRow): Promise<void> {
  const { id, organiserId } = meeting
  const by = { userId: organiserId, now: cast.now - 2 * DAY }
  const others = cast.staff.filter((each) => each.id !== organiserId).slice(0, 2)
  for (const userId of [organiserId, ...others.map((each) => each.id)])
    if (userId !== null) await addAttendee(house, by, id, { userId })
  const today = localDay(cast.now)
  const times = proposed.map(([days, hour]) => {
    const day = openDay(cast, random, today + days, today + days + 3) ?? today + days
    const startAt = instantOf(day, hour * 60)
    return { startAt, endAt: startAt + 2 * HOUR }
  })
  await startPoll(house, by, id, { times, closesAt: instantOf(today + 6) })
  const { db, secrets } = house
  const poll = await findOpenPoll(db.read, id)
  if (!poll) return
  const asked = await db.read
    .select()
    .from(pollTimes)
    .where(eq(pollTimes.pollId, poll.id))
    .orderBy(asc(pollTimes.startAt))
  const voters = await listVoters(db.read, id)
  for (const [n, voter] of voters.slice(0, -1).entries()) {
    const link = { kind: "poll", id: voter.id, expiresAt: poll.closesAt } as const
    const given = said[n % said.length] ?? []
    const votes = new Map(asked.flatMap((time, at): [number, Vote][] => (given[at] ? [[time.id, given[at]]] : [])))
    const comment = n === 1 ? "Helst om eftermiddagen." : null
    await castBallot({ db, secrets }, signLink(secrets.derive("meeting-links"), link), cast.now - DAY, {
      votes,
      comment,
    })
  }
}
