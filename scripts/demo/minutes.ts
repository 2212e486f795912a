import { and, asc, eq, gt, lt } from "drizzle-orm"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Env } from "#app/env.server.ts"
import type { Random } from "#app/lib/random.ts"
import { markNotReached } from "#app/meetings/minutes/agenda.server.ts"
import { addAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { addDecision } from "#app/meetings/minutes/deciding.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import type { Db } from "#db/client.server.ts"
import { meetings, outbox } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { agreed, ours, said, theirs } from "./material/minutes.ts"

const DAY = 86_400_000

/** The dialogue meetings of the last months have minutes; all but the newest are approved. */
export async function writeMinutes(db: Db, env: Pick<Env, "origin">, cast: Cast, random: Random): Promise<void> {
  const held = await db.read
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.type, "dialogue"),
        eq(meetings.status, "held"),
        gt(meetings.startAt, cast.now - 75 * DAY),
        lt(meetings.startAt, cast.now - 3 * DAY),
      ),
    )
    .orderBy(asc(meetings.startAt))
  for (const { id, startAt, organiserId } of held) {
    if (organiserId === null || random.chance(0.15)) continue
    const by = { userId: organiserId, now: startAt + DAY }
    for (const [key, texts] of Object.entries(said))
      if (random.chance(0.8)) await saveMinutes(db, by, id, { key, text: random.pick(texts), revision: 0 })
    if (random.chance(0.3)) await markNotReached(db, by, id, "t:analyses", true)
    if (random.chance(0.4))
      await addDecision(db, by, id, { item: "t:results", text: random.pick(agreed), ownerId: null, dueOn: null })
    const due = () => dateOf(localDay(startAt) + random.int(14, 90))
    if (random.chance(0.6))
      await addAction(db, by, id, {
        ...{ item: "t:results", title: random.pick(ours), dueOn: due(), owner: { userId: organiserId } },
      })
    const guest = (await listAttendeeRows(db.read, id)).find(({ userId, attended }) => userId === null && attended)
    if (guest && random.chance(0.6))
      await addAction(db, by, id, {
        ...{ item: "t:local-market", title: random.pick(theirs), dueOn: due(), owner: { attendeeId: guest.id } },
      })
    if (startAt < cast.now - 10 * DAY) await approveMinutes(db, env, { ...by, now: startAt + 5 * DAY }, id)
  }
  await settleMails(db)
}

/** What was mailed then arrived then. */
export async function settleMails(db: Db): Promise<void> {
  await db.write(async (tx) => {
    const rows = await tx.select().from(outbox).where(eq(outbox.kind, "minutes"))
    for (const { id, createdAt } of rows)
      await tx.update(outbox).set({ state: "sent", settledAt: createdAt }).where(eq(outbox.id, id))
  })
}
