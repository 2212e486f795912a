import { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import type { Retention } from "./retention.ts"

const key = "retention"
const stored = z.object({ years: z.number().int().positive().nullable() }).catch({ years: null })

export async function loadRetention(read: Tx): Promise<Retention> {
  return stored.parse((await readSetting(read, key)) ?? { years: null })
}

export const saveRetention = (db: Db, actor: Actor, value: Retention): Promise<void> =>
  db.write(async (tx) => {
    const before = await loadRetention(tx)
    if (before.years === value.years) return
    await writeSetting(tx, key, value)
    const data = { before, after: value }
    await recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "retention-changed", data })
  })
