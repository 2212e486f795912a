import { dayOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Random } from "#app/lib/random.ts"
import { insertMeeting } from "#app/meetings/adding.server.ts"
import { recordHolding } from "#app/meetings/holding.server.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import type { Cast } from "./cast.ts"
import { openDay } from "./dialogue-meetings.ts"
import type { DemoSlot } from "./meetings.ts"

const HOUR = 3_600_000
const LEAST_DAYS_AHEAD = 10

const placeOf: Record<string, string> = {
  provider: "Regionens mødecenter",
  "guidance-conference": "Kystens Konferencecenter",
  "policy-conference": "Kystens Konferencecenter",
}

/** Conferences, and meetings with all providers: one in each period, to which most of those who are asked come. */
export async function addJointMeetings(tx: Tx, cast: Cast, random: Random, due: readonly DemoSlot[]): Promise<void> {
  const joint = due.filter(({ rule }) => rule.joint)
  const once = groupBy(joint, ({ rule, slot }) => `${rule.id} ${slot.year} ${slot.part} ${slot.n}`)
  for (const [first, ...others] of once.values()) {
    if (!first?.rule.meetingType) continue
    const { rule, slot } = first
    const day = dayFor(cast, random, dayOf(slot.from), dayOf(slot.to))
    if (day === null) continue
    const organiserId = cast.colleague("LEN").id
    const start = instantOf(day, 9 * 60)
    const endAt = start + (rule.minutes ?? 180) * 60_000
    const held = endAt < cast.now
    const now = held ? endAt : cast.now - 20 * 24 * HOUR
    const id = await insertMeeting(
      tx,
      { userId: organiserId, now },
      {
        ...{ type: rule.meetingType ?? "other", title: rule.nameDa, organiserId, startAt: start, endAt },
        ...{ place: placeOf[rule.meetingType ?? ""] ?? null, link: null, status: "invited" },
        attendees: [first, ...others].flatMap(({ slot }) =>
          slot.organisationId === null ? [] : [{ organisationId: slot.organisationId }],
        ),
      },
    )
    if (!held) continue
    const came = (await listAttendeeRows(tx, id)).filter(({ userId }) => userId !== null || random.chance(0.9))
    await recordHolding(
      tx,
      { userId: organiserId, now },
      id,
      came.map((attendee) => attendee.id),
    )
  }
}

/** In a period that is over somewhere in its middle; in the running one soon, unless it is too late or too early. */
function dayFor(cast: Cast, random: Random, from: number, to: number): number | null {
  const today = localDay(cast.now)
  if (from > today) return null
  const middle = Math.floor((from + to) / 2)
  if (middle < today) return openDay(cast, random, middle - 20, Math.min(middle + 10, today - 2))
  return to - today < LEAST_DAYS_AHEAD + 5 ? null : openDay(cast, random, today + LEAST_DAYS_AHEAD, to - 2)
}
