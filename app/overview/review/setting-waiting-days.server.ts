import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { findWaitingDays, waitingDaysKey } from "#app/inquiries/review-limits.server.ts"
import type { Db } from "#db/client.server.ts"
import { writeSetting } from "#db/settings.server.ts"

/** How many working days a case may wait before management is told. @returns how many it was */
export const setWaitingDays = (db: Db, actor: Actor, days: number): Promise<number> =>
  db.write(async (tx) => {
    const before = await findWaitingDays(tx)
    await writeSetting(tx, waitingDaysKey, days)
    await recordEvent(tx, actor, {
      ...{ subject: "settings", subjectId: 0, type: "waiting-days-set", data: { before, to: days } },
    })
    return before
  })
