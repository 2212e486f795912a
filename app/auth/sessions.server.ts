import { createHash } from "node:crypto"
import { DrizzleSQLiteAdapter } from "@lucia-auth/adapter-drizzle"
import { and, desc, eq, gt, ne } from "drizzle-orm"
import { type Adapter, Lucia, TimeSpan } from "lucia"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { sessions, users } from "#db/schema/index.ts"

/** How long a session lives without being used, and at most, however much it is used (ASVS 3.3.2). */
const idleHours = 8
const longestMs = 12 * 3_600_000

/** Behind TLS with the prefix that lets no other host of the domain, and nobody on the line, set it (RFC 6265bis § 4.1.3). */
export const cookieNameFor = (secure: boolean) => (secure ? "__Host-session" : "session")

type SessionRow = typeof sessions.$inferSelect
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof openLucia>
    UserId: number
    DatabaseUserAttributes: Omit<typeof users.$inferSelect, "id">
    DatabaseSessionAttributes: Pick<SessionRow, "createdAt" | "lastSeenAt" | "userAgent" | "address" | "via">
  }
}

/** The key a session is stored under, and named by on the user's own page: of no use as a cookie. */
export const sessionKey = (cookieValue: string) => createHash("sha256").update(cookieValue).digest("hex")

export const openLucia = (db: Db, secure: boolean) =>
  new Lucia(hashing(db), {
    sessionExpiresIn: new TimeSpan(idleHours, "h"),
    sessionCookie: { name: cookieNameFor(secure), attributes: { secure, sameSite: "lax" } },
    getSessionAttributes: ({ createdAt, lastSeenAt, via }) => ({ createdAt, lastSeenAt, via }),
    // The row holds the password's hash as well: only what is named here goes further.
    getUserAttributes: ({ email, name, initials, role, unitId, locale, theme, closedAt }) => ({
      email,
      name,
      initials,
      role,
      unitId,
      locale,
      theme,
      closedAt,
    }),
  })

/**
 * Lucia stores the cookie's value as the row's id; here only its SHA-256 is stored, so that a stolen copy of the database
 * opens nothing. A new session and the event that tells of it stand in one transaction.
 */
function hashing(db: Db): Adapter {
  const inside = (tx: Tx) => new DrizzleSQLiteAdapter(tx, sessions, users)
  return {
    async getSessionAndUser(id) {
      const [row] = await sessionAndUser(db.read, { key: sessionKey(id) })
      if (!row) return [null, null]
      const { id: _, userId, expiresAt, ...attributes } = row.session
      const { id: _own, ...user } = row.user
      return [
        { id, userId, expiresAt: new Date(expiresAt * 1000), attributes },
        { id: userId, attributes: user },
      ]
    },
    getUserSessions: (userId) => inside(db.read).getUserSessions(userId),
    setSession: (session) =>
      db.write(async (tx) => {
        await inside(tx).deleteExpiredSessions()
        await inside(tx).setSession({ ...session, id: sessionKey(session.id) })
        const { createdAt, address, via } = session.attributes
        const actor = { userId: session.userId, now: createdAt }
        await recordEvent(tx, actor, {
          subject: "user",
          subjectId: session.userId,
          type: "signed-in",
          data: via === "password" ? { address } : { address, by: via },
        })
      }),
    updateSessionExpiration: (id, expiresAt) =>
      db.write((tx) => inside(tx).updateSessionExpiration(sessionKey(id), expiresAt)),
    deleteSession: (id) => db.write((tx) => inside(tx).deleteSession(sessionKey(id))),
    deleteUserSessions: (userId) => db.write((tx) => inside(tx).deleteUserSessions(userId)),
    deleteExpiredSessions: () => db.write((tx) => inside(tx).deleteExpiredSessions()),
  }
}

// Asked at every request. No session is without its user: it goes with them.
const sessionAndUser = prepared((tx, { key }: Given<{ key: string }>) =>
  tx
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, key)),
)

/** Whether the password must be given again, though the session was used all the time. */
export const isTooOld = (createdAt: number, now: number): boolean => now - createdAt >= longestMs

/** Where a user is signed in, latest first. */
export const listSessions = (read: Tx, userId: number, now: number) =>
  read
    .select({
      key: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userAgent: sessions.userAgent,
      address: sessions.address,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.expiresAt, Math.floor(now / 1000)),
        gt(sessions.createdAt, now - longestMs),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))

/** Notes that the session was used, and gives it its idle time anew. */
export const touchSession = (db: Db, key: string, now: number) =>
  db.write((tx) =>
    tx
      .update(sessions)
      .set({ lastSeenAt: now, expiresAt: Math.floor(now / 1000) + idleHours * 3600 })
      .where(eq(sessions.id, key)),
  )

/** Ends one of the user's own sessions; one that is another's, or gone, is left alone. */
export const endSession = (db: Db, actor: Actor & { userId: number }, key: string) =>
  db.write(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, key), eq(sessions.userId, actor.userId)))
      .returning({ id: sessions.id })
    if (ended.length > 0) await recordEvent(tx, actor, { subject: "user", subjectId: actor.userId, type: "signed-out" })
  })

/** Ends the user's sessions, but for the one they act in (`kept`); part of the transaction that gives the reason. */
export const endSessionsOf = (tx: Tx, userId: number, kept: string | null = null) =>
  tx.delete(sessions).where(and(eq(sessions.userId, userId), kept === null ? undefined : ne(sessions.id, kept)))

export const endOtherSessions = (db: Db, actor: Actor & { userId: number }, kept: string | null) =>
  db.write(async (tx) => {
    await endSessionsOf(tx, actor.userId, kept)
    await recordEvent(tx, actor, { subject: "user", subjectId: actor.userId, type: "signed-out-elsewhere" })
  })
