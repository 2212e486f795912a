import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { externalIdentities, users } from "#db/schema/index.ts"
import { endSessionsOf } from "../sessions.server.ts"
import { isLinked } from "./settings.server.ts"
import type { EntryFault } from "./single-sign-on.ts"

/** Who somebody is at the provider. */
export type Identity = { issuer: string; subject: string }
export type Admission =
  | { userId: number }
  | { refused: Extract<EntryFault, "unknown-user" | "user-closed" | "linked-to-another"> }

/** Whoever has come this way before; undefined for a newcomer. */
export async function findByIdentity(read: Tx, { issuer, subject }: Identity): Promise<Admission | undefined> {
  const [user] = await read
    .select({ id: users.id, closedAt: users.closedAt })
    .from(externalIdentities)
    .innerJoin(users, eq(users.id, externalIdentities.userId))
    .where(and(eq(externalIdentities.issuer, issuer), eq(externalIdentities.subject, subject)))
  return user && admit(user)
}

const admit = (user: { id: number; closedAt: number | null }): Admission =>
  user.closedAt === null ? { userId: user.id } : { refused: "user-closed" }

/**
 * The first time: the user whose address it is, by the provider's word, is linked to it. Nobody is made a user. An address
 * that has passed on to somebody new does not bring the old one's account with it.
 */
export const linkByMail = (db: Db, now: number, identity: Identity, email: string, address: string) =>
  db.write(async (tx): Promise<Admission> => {
    // Two at once: the second finds what the first has made.
    const known = await findByIdentity(tx, identity)
    if (known) return known
    const [user] = await tx.select({ id: users.id, closedAt: users.closedAt }).from(users).where(eq(users.email, email))
    if (!user) return { refused: "unknown-user" }
    const admission = admit(user)
    if ("refused" in admission) return admission
    if (await isLinked(tx, user.id, identity.issuer)) return { refused: "linked-to-another" }
    await tx.insert(externalIdentities).values({ userId: user.id, ...identity, createdAt: now })
    const actor = { userId: user.id, now }
    const data = { issuer: identity.issuer, address }
    await recordEvent(tx, actor, { subject: "user", subjectId: user.id, type: "identity-linked", data })
    return admission
  })

/** An administrator lets go of it: the sessions end, and the next one who comes with the user's address is linked anew. */
export const unlinkUser = (db: Db, actor: Actor, userId: number): Promise<void> =>
  db.write(async (tx) => {
    const gone = await tx
      .delete(externalIdentities)
      .where(eq(externalIdentities.userId, userId))
      .returning({ id: externalIdentities.id })
    if (gone.length === 0) return
    await endSessionsOf(tx, userId)
    await recordEvent(tx, actor, { subject: "user", subjectId: userId, type: "identity-unlinked" })
  })

/** Whether somebody comes in with the provider's account. */
export async function hasIdentity(read: Tx, userId: number): Promise<boolean> {
  const [row] = await read
    .select({ id: externalIdentities.id })
    .from(externalIdentities)
    .where(eq(externalIdentities.userId, userId))
    .limit(1)
  return row !== undefined
}
