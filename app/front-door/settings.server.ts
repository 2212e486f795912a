import { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import type { FrontDoorSettings } from "./settings.ts"

const key = "front-door"

/** What is set; until anything is, the house's first mailbox tells its name and address. */
export async function loadFrontDoor(read: Tx): Promise<FrontDoorSettings> {
  const mailbox = await findHouseMailbox(read)
  const text = (fallback: string) => z.string().catch(fallback)
  const stored = z.object({
    open: z.boolean().catch(true),
    name: text(mailbox?.name ?? ""),
    phone: text(""),
    email: text(mailbox?.address ?? ""),
    accessibilityUrl: text(""),
    privacyUrl: text(""),
  })
  return stored.parse((await readSetting(read, key)) ?? {})
}

export const saveFrontDoor = (db: Db, actor: Actor, value: FrontDoorSettings): Promise<void> =>
  db.write(async (tx) => {
    const before = await loadFrontDoor(tx)
    await writeSetting(tx, key, value)
    const data = { before, after: value }
    await recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "front-door-changed", data })
  })
