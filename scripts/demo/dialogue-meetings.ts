import { and, eq, inArray, isNull } from "drizzle-orm"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { type Day, dayOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Random } from "#app/lib/random.ts"
import { insertMeeting } from "#app/meetings/adding.server.ts"
import type { Tx } from "#db/client.server.ts"
import { affiliations, organisations, slots } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { waiverReasons } from "./material/partner-work.ts"
import type { DemoSlot } from "./meetings.ts"

const HOUR = 3_600_000

/** With each jobcentre in nearly every quarter; in the running one some are held, some booked, and some want a date. */
export async function addDialogueMeetings(tx: Tx, cast: Cast, random: Random, due: readonly DemoSlot[]): Promise<void> {
  const own = due.filter(({ rule }) => rule.meetingType === "dialogue")
  const ids = [...new Set(own.flatMap(({ slot }) => slot.organisationId ?? []))]
  const names = new Map((await tx.select().from(organisations)).map(({ id, name }) => [id, name]))
  const places = groupBy(
    await tx
      .select()
      .from(affiliations)
      .where(and(inArray(affiliations.organisationId, ids), isNull(affiliations.to))),
    ({ organisationId }) => organisationId,
  )
  const today = localDay(cast.now)
  for (const { slot, ownerId } of own) {
    const { organisationId } = slot
    const [from, to] = [dayOf(slot.from), dayOf(slot.to)]
    if (organisationId === null || from > today) continue
    if (to < today && random.chance(0.035)) {
      if (random.chance(0.4)) await waive(tx, cast, random, slot)
      continue
    }
    const day = openDay(cast, random, from + 4, to - 4)
    // What was to be held late in the running quarter: a few are only proposed, and a few have no date yet.
    const fate = random.next()
    if (day === null || (day >= today && fate < 0.2)) continue
    const people = places.get(organisationId) ?? []
    const organiserId = ownerId ?? random.pick(cast.staff).id
    const start = instantOf(day, 60 * random.int(9, 13))
    const held = start + 2 * HOUR < cast.now
    await insertMeeting(
      tx,
      { userId: organiserId, now: held ? start + 3 * HOUR : cast.now - random.int(5, 30) * 24 * HOUR },
      {
        ...{ type: "dialogue", title: `Dialogmøde, ${names.get(organisationId) ?? ""}`, organiserId },
        ...{ startAt: start, endAt: start + 2 * HOUR, place: "Jobcentret", link: null },
        status: held ? "held" : fate < 0.36 ? "draft" : "invited",
        attendees:
          people.length === 0
            ? [{ organisationId }]
            : people.slice(0, random.int(1, 3)).map(({ personId }) => ({ personId, organisationId })),
      },
    )
  }
}

/** An open day between two; null where there is none. */
export function openDay({ calendar }: Cast, random: Random, from: Day, to: Day): Day | null {
  for (let tries = 0; tries < 20; tries++) {
    const day = random.int(from, to)
    if (openHoursOn(calendar, day)) return day
  }
  return null
}

async function waive(tx: Tx, { colleague }: Cast, random: Random, { id, to }: DemoSlot["slot"]): Promise<void> {
  await tx
    .update(slots)
    .set({
      waivedAt: instantOf(dayOf(to) - 15, 11 * 60),
      waivedById: colleague("RSO").id,
      waivedBecause: random.pick(waiverReasons),
    })
    .where(eq(slots.id, id))
}
