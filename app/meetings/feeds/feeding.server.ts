import { createHash, randomBytes } from "node:crypto"
import { and, eq, isNull } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { calendarFeeds, obligations, users } from "#db/schema/index.ts"

export type FeedRow = typeof calendarFeeds.$inferSelect
type Owner = Actor & { userId: number }

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex")

/**
 * A new secret address for somebody's own meetings, or those of an obligation; one they had for the same ends.
 * @returns its token, to be shown once: only its SHA-256 is stored
 * @throws DomainError "not-found" for an obligation that is none, or no meeting
 */
export const openFeed = (db: Db, actor: Owner, obligationId: number | null): Promise<string> =>
  db.write(async (tx) => {
    if (obligationId !== null) await requireMeetingRule(tx, obligationId)
    await revoke(tx, actor, obligationId)
    const token = randomBytes(24).toString("base64url")
    const values = { userId: actor.userId, obligationId, tokenHash: hashToken(token), createdAt: actor.now }
    await tx.insert(calendarFeeds).values(values)
    await tellFeed(tx, actor, "feed-opened", obligationId)
    return token
  })

/** The address opens nothing from now on. */
export const revokeFeed = (db: Db, actor: Owner, obligationId: number | null): Promise<void> =>
  db.write(async (tx) => {
    if (await revoke(tx, actor, obligationId)) await tellFeed(tx, actor, "feed-revoked", obligationId)
  })

/** The feed of this token, and whose it is. @throws DomainError "not-found" for one that is revoked or whose user has left */
export async function getFeed(read: Tx, token: string): Promise<{ feed: FeedRow; user: typeof users.$inferSelect }> {
  const [row] = await read
    .select({ feed: calendarFeeds, user: users })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(and(eq(calendarFeeds.tokenHash, hashToken(token)), isNull(calendarFeeds.revokedAt), isNull(users.closedAt)))
  if (!row) throw new DomainError("not-found", 404)
  return row
}

const HOUR = 3_600_000

/** So that whoever looks sees whether a calendar still reads it. */
export async function noteRead(db: Db, { id, readAt }: FeedRow, now: number): Promise<void> {
  if (readAt !== null && now - readAt < HOUR) return
  await db.write((tx) => tx.update(calendarFeeds).set({ readAt: now }).where(eq(calendarFeeds.id, id)))
}

async function revoke(tx: Tx, { userId, now }: Owner, obligationId: number | null): Promise<boolean> {
  const same = obligationId === null ? isNull(calendarFeeds.obligationId) : eq(calendarFeeds.obligationId, obligationId)
  const gone = await tx
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeeds.userId, userId), same, isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id })
  return gone.length > 0
}

async function requireMeetingRule(tx: Tx, id: number): Promise<void> {
  const [rule] = await tx.select({ kind: obligations.kind }).from(obligations).where(eq(obligations.id, id))
  if (rule?.kind !== "meeting") throw notFound()
}

const tellFeed = (tx: Tx, actor: Owner, type: EventKind<"user">, obligationId: number | null) =>
  recordEvent(tx, actor, { subject: "user", subjectId: actor.userId, type, data: { obligationId } })
