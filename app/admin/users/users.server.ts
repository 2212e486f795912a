import { and, asc, count, eq, max, ne } from "drizzle-orm"
import { hasSecondFactor } from "#app/auth/second-factor/factors.server.ts"
import { hasIdentity } from "#app/auth/single-sign-on/identities.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { externalIdentities, inquiries, sessions, units, users } from "#db/schema/index.ts"
import type { UserState } from "./user-state.ts"

/** The house's people, those who have left last. */
export async function listUsers(read: Tx) {
  const rows = await read
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      initials: users.initials,
      role: users.role,
      unitName: units.name,
      passwordHash: users.passwordHash,
      closedAt: users.closedAt,
      lastSeenAt: max(sessions.lastSeenAt),
      identityId: max(externalIdentities.id),
    })
    .from(users)
    .leftJoin(units, eq(units.id, users.unitId))
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .leftJoin(externalIdentities, eq(externalIdentities.userId, users.id))
    .groupBy(users.id)
    .orderBy(asc(users.name))
  const people = rows.map(({ passwordHash, closedAt, identityId, ...user }) => ({
    ...user,
    state: stateOf({ passwordHash, closedAt }, identityId !== null),
  }))
  return [...people.filter(({ state }) => state !== "closed"), ...people.filter(({ state }) => state === "closed")]
}

/** @throws DomainError "not-found" */
export async function getUser(read: Tx, id: number) {
  const [user] = await read.select().from(users).where(eq(users.id, id))
  if (!user) throw notFound()
  const { name, email, initials, role, unitId } = user
  const [open] = await read
    .select({ n: count() })
    .from(inquiries)
    .where(and(eq(inquiries.assigneeId, id), isOpenCase()))
  const secondFactor = await hasSecondFactor(read, id)
  const identity = await hasIdentity(read, id)
  const state = stateOf(user, identity)
  return { id, name, email, initials, role, unitId, state, secondFactor, identity, openInquiries: open?.n ?? 0 }
}

type Entry = { passwordHash: string | null; closedAt: number | null }

/** Whoever comes in with a provider's account needs no password. */
const stateOf = ({ passwordHash, closedAt }: Entry, identity: boolean): UserState =>
  closedAt !== null ? "closed" : passwordHash === null && !identity ? "invited" : "active"

/** @throws DomainError "email-taken" where the address is somebody else's */
export async function requireFreeEmail(tx: Tx, email: string, ownId = 0): Promise<void> {
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, ownId)))
  if (other) throw new DomainError("email-taken")
}
