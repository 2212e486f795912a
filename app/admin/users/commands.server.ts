import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { addSignInLink, hasAdministrator } from "#app/auth/links.server.ts"
import type { Role } from "#app/auth/roles.ts"
import { endSessionsOf } from "#app/auth/sessions.server.ts"
import { tellOfWayIn } from "#app/auth/way-in-mail.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"
import { getUser, requireFreeEmail } from "./users.server.ts"

export type UserInput = { name: string; email: string; initials: string; role: Role; unitId: number | null }

/**
 * A colleague who chooses their own password through a one-time link.
 * @returns the link's token, shown once. @throws DomainError "email-taken"
 */
export const inviteUser = (db: Db, actor: Actor, input: UserInput): Promise<{ id: number; token: string }> =>
  db.write(async (tx) => {
    await requireFreeEmail(tx, input.email)
    const [user] = await tx
      .insert(users)
      .values({ ...input, createdAt: actor.now })
      .returning({ id: users.id })
    if (!user) throw new Error("an inserted row was not returned")
    await recordEvent(tx, actor, { subject: "user", subjectId: user.id, type: "created", data: { role: input.role } })
    return { id: user.id, token: await addSignInLink(tx, actor, { purpose: "invitation", userId: user.id }) }
  })

/** @throws DomainError "not-found", "email-taken", "last-administrator" */
export const changeUser = (db: Db, actor: Actor, id: number, input: UserInput): Promise<void> =>
  db.write(async (tx) => {
    const before = await getUser(tx, id)
    await requireFreeEmail(tx, input.email, id)
    if (input.role !== "administrator") await requireOtherAdministrator(tx, before)
    // While it is still the old one that a mail goes to.
    if (before.email !== input.email && before.state === "active") await tellOfWayIn(tx, id, "address", actor.now)
    await tx.update(users).set(input).where(eq(users.id, id))
    await recordEvent(tx, actor, { subject: "user", subjectId: id, type: "changed", data: changes(before, input) })
  })

/** Whoever has left keeps their name on what they did, and cannot sign in. @throws DomainError "last-administrator" */
export const closeUser = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const user = await getUser(tx, id)
    if (user.state === "closed") return
    await requireOtherAdministrator(tx, user)
    await tx.update(users).set({ closedAt: actor.now }).where(eq(users.id, id))
    await endSessionsOf(tx, id)
    await recordEvent(tx, actor, { subject: "user", subjectId: id, type: "closed" })
  })

export const reopenUser = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const user = await getUser(tx, id)
    if (user.state !== "closed") return
    await tx.update(users).set({ closedAt: null }).where(eq(users.id, id))
    await recordEvent(tx, actor, { subject: "user", subjectId: id, type: "reopened" })
  })

/**
 * A new one-time link: to the invitation again, or to a new password; with `lostPhone` it turns the second factor off, too.
 * @returns its token, shown once
 */
export const renewLink = (db: Db, actor: Actor, id: number, { lostPhone = false } = {}): Promise<string> =>
  db.write(async (tx) => {
    const { state } = await getUser(tx, id)
    const purpose = state === "invited" ? "invitation" : lostPhone ? "lost-phone" : "new-password"
    return addSignInLink(tx, actor, { purpose, userId: id })
  })

/** Somebody must always be able to let others in. */
async function requireOtherAdministrator(tx: Tx, user: { id: number; role: Role; state: string }): Promise<void> {
  if (user.role !== "administrator" || user.state !== "active") return
  if (!(await hasAdministrator(tx, user.id))) throw new DomainError("last-administrator")
}

/** What the audit log keeps: the fields that are new, as they are now. */
function changes(before: UserInput, after: UserInput): Partial<UserInput> {
  const fields = Object.entries(after).filter(([key, value]) => before[key as keyof UserInput] !== value)
  return Object.fromEntries(fields)
}
