import { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import { defaultService, type ServiceSettings } from "./service-settings.ts"

const key = "service"

const whole = (fallback: number) => z.number().int().nonnegative().catch(fallback)
const stored = z.object({
  reminders: z.boolean().catch(defaultService.reminders),
  escalateAfter: whole(defaultService.escalateAfter),
  digests: z.boolean().catch(defaultService.digests),
  mondayAt: whole(defaultService.mondayAt),
  survey: z.boolean().catch(defaultService.survey),
  surveyOneIn: z.number().int().positive().catch(defaultService.surveyOneIn),
})

export async function loadService(read: Tx): Promise<ServiceSettings> {
  return stored.catch(defaultService).parse(await readSetting(read, key))
}

export const saveService = (db: Db, actor: Actor, value: ServiceSettings): Promise<void> =>
  db.write(async (tx) => {
    const before = await loadService(tx)
    await writeSetting(tx, key, value)
    const data = { before, after: value }
    await recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "service-changed", data })
  })
