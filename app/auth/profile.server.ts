import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Db } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"
import type { Viewer } from "./viewer.ts"

/** How one's own pages look is nobody else's matter: no event. */
export const setLocale = (db: Db, userId: number, locale: Locale) =>
  db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, userId)))

export const setTheme = (db: Db, userId: number, theme: Viewer["theme"]) =>
  db.write((tx) => tx.update(users).set({ theme }).where(eq(users.id, userId)))

/** Name and initials as colleagues see them on cases. */
export const changeProfile = (db: Db, actor: Actor & { userId: number }, input: { name: string; initials: string }) =>
  db.write(async (tx) => {
    await tx.update(users).set(input).where(eq(users.id, actor.userId))
    await recordEvent(tx, actor, { subject: "user", subjectId: actor.userId, type: "changed", data: input })
  })
