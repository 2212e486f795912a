import { and, asc, eq, isNull } from "drizzle-orm"
import { createSignInLink, hasAdministrator, offerFirstAdministrator } from "#app/auth/links.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"

export type FirstLink = { for: "first-administrator" | "administrator"; name: string | null; url: string }

/**
 * What somebody needs to get in while no administrator has a password: a fresh one-time link at every start. An
 * administrator who was put in place without a password (the demo's) gets it; else whoever comes first becomes one.
 */
export async function makeFirstLink({ db, env, now }: Pick<Services, "db" | "env" | "now">): Promise<FirstLink | null> {
  if (await hasAdministrator(db.read)) return null
  const url = (token: string) => `${env.origin}/start/${token}`
  const waiting = await findWaitingAdministrator(db.read)
  if (waiting) {
    const token = await createSignInLink(
      db,
      { userId: null, now: now() },
      { purpose: "invitation", userId: waiting.id },
    )
    return { for: "administrator", name: waiting.name, url: url(token) }
  }
  const token = await offerFirstAdministrator(db, now())
  return token === null ? null : { for: "first-administrator", name: null, url: url(token) }
}

async function findWaitingAdministrator(read: Tx) {
  const [row] = await read
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.role, "administrator"), isNull(users.closedAt), isNull(users.passwordHash)))
    .orderBy(asc(users.id))
    .limit(1)
  return row
}
