import { and, count, eq, isNotNull, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { secondFactors, users } from "#db/schema/index.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import { type Demand, type Demanded, demands } from "./demand.ts"

const key = "second-factor"
/** Nobody, as long as nothing is said: the first administrator gets in with the link and a password. */
const none: Demand = { who: "nobody", since: 0 }
const stored = z.object({ who: z.enum(demands), since: z.number() })

export async function loadDemand(read: Tx): Promise<Demand> {
  return stored.catch(none).parse(await readSetting(read, key))
}

export const saveDemand = (db: Db, actor: Actor, who: Demanded): Promise<void> =>
  db.write(async (tx) => {
    const before = await loadDemand(tx)
    if (before.who === who) return
    await writeSetting(tx, key, { who, since: actor.now } satisfies Demand)
    const data = { before: before.who, after: who }
    await recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "second-factor-demanded", data })
  })

/** How many of those who can sign in have a second factor. */
export async function countEnrolled(read: Tx): Promise<{ enrolled: number; people: number }> {
  const [row] = await read
    .select({ people: count(), enrolled: count(secondFactors.confirmedAt) })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(and(isNull(users.closedAt), isNotNull(users.passwordHash)))
  return row ?? { enrolled: 0, people: 0 }
}
