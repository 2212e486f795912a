import { eq, gte, isNull } from "drizzle-orm"
import { dateOf, dayOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import { openRandom } from "#app/lib/random.ts"
import { alignSlots } from "#app/meetings/aligning.server.ts"
import { deliverSlot } from "#app/meetings/waiving.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { obligations, organisations, slots } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { addCouncilMeetings } from "./council-meetings.ts"
import { addDialogueMeetings } from "./dialogue-meetings.ts"
import { inviteToMeetings } from "./invited-meetings.ts"
import { addJointMeetings } from "./joint-meetings.ts"
import { writeMinutes } from "./minutes.ts"

const DAY = 86_400_000

export type DemoSlot = {
  slot: typeof slots.$inferSelect
  rule: typeof obligations.$inferSelect
  ownerId: number | null
}

/** Two years of what was owed: planned, held, missed and waived; this year's and the next one's slots besides. */
export async function addMeetings(house: Services, cast: Cast, seed: number, from: number): Promise<void> {
  const { db, env } = house
  // The house began two years ago: what has been over since then can be told.
  await db.write(async (tx) => {
    await tx.update(slots).set({ createdAt: from })
    await tx.update(obligations).set({ createdAt: from })
  })
  for (const moment of [from, cast.now]) await alignSlots(db, moment)
  await db.write(async (tx) => {
    await tx.update(slots).set({ createdAt: from })
    const due = await listSlots(tx, dateOf(localDay(from)))
    await addDialogueMeetings(tx, cast, openRandom(seed), due)
    await addJointMeetings(tx, cast, openRandom(seed + 1), due)
  })
  await deliverLastYears(db, cast)
  await writeMinutes(db, env, cast, openRandom(seed + 2))
  await addCouncilMeetings(db, env, cast, openRandom(seed + 3))
  await inviteToMeetings(house, cast, openRandom(seed + 4))
  await alignSlots(db, cast.now)
}

const listSlots = (tx: Tx, since: string): Promise<DemoSlot[]> =>
  tx
    .select({ slot: slots, rule: obligations, ownerId: organisations.ownerId })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .leftJoin(organisations, eq(organisations.id, slots.organisationId))
    .where(gte(slots.to, since))
    .orderBy(slots.id)
    .then((rows) => rows.filter(({ slot }) => slot.owed))

const linkOf: Record<string, string> = { O026: "evaluering", O070: "ledighedstal", O020: "undersoegelse" }

/** What is owed by the house itself is done before its period is over. */
async function deliverLastYears(db: Db, { now, colleague }: Cast): Promise<void> {
  const rows = await db.read
    .select({ slot: slots, source: obligations.source })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(isNull(slots.organisationId))
  for (const { slot, source } of rows) {
    const { id, year, part, to } = slot
    const on = dateOf(dayOf(to) - 20)
    const at = instantOf(dayOf(on) + 1, 600)
    const what = linkOf[source ?? ""]
    if (!what || at > now - 30 * DAY) continue
    const link = `https://region.example/${what}-${year}${source === "O070" ? `-${part}` : ""}`
    await deliverSlot(db, { userId: colleague("HVI").id, now: at }, id, { on, link })
  }
}
