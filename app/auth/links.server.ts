import { createHash, randomBytes } from "node:crypto"
import { and, count, eq, isNotNull, isNull, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { signInLinks, users } from "#db/schema/index.ts"
import type { LinkPurpose } from "./link-purpose.ts"
import type { Role } from "./roles.ts"

const HOUR = 3_600_000
/** How long each kind of link can be used, in milliseconds. */
const linkLife: Record<LinkPurpose, number> = {
  "first-administrator": 24 * HOUR,
  invitation: 7 * 24 * HOUR,
  "new-password": 2 * HOUR,
  "lost-phone": 2 * HOUR,
}

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex")

type NewLink =
  | { purpose: "first-administrator"; userId?: undefined }
  | { purpose: Exclude<LinkPurpose, "first-administrator">; userId: number }

/**
 * Makes a one-time link, in the transaction of what it belongs to; an earlier one for the same person ends.
 * @returns the token, to be shown once (/start/:token); only its SHA-256 is stored.
 */
export async function addSignInLink(tx: Tx, actor: Actor, { purpose, userId }: NewLink): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  await tx
    .delete(signInLinks)
    .where(
      and(
        isNull(signInLinks.usedAt),
        userId === undefined ? eq(signInLinks.purpose, "first-administrator") : eq(signInLinks.userId, userId),
      ),
    )
  await tx.insert(signInLinks).values({
    tokenHash: hashToken(token),
    purpose,
    userId,
    createdAt: actor.now,
    expiresAt: actor.now + linkLife[purpose],
  })
  await recordEvent(tx, actor, { subject: "user", subjectId: userId ?? 0, type: "link-created", data: { purpose } })
  return token
}

/** `addSignInLink` on its own, for the command line. */
export const createSignInLink = (db: Db, actor: Actor, link: NewLink): Promise<string> =>
  db.write((tx) => addSignInLink(tx, actor, link))

/** A fresh link for the first administrator, at every start until there is one; null from then on. */
export const offerFirstAdministrator = (db: Db, now: number): Promise<string | null> =>
  db.write(async (tx) =>
    (await hasAdministrator(tx)) ? null : addSignInLink(tx, { userId: null, now }, { purpose: "first-administrator" }),
  )

export type OpenLink = { purpose: LinkPurpose; user: { id: number; email: string; name: string; role: Role } | null }

/**
 * What a link opens. Looking does not use it: mail scanners and previews look, too.
 * @throws DomainError "link-used" for one that is used, replaced or unknown; "link-expired"
 */
export async function getSignInLink(read: Tx, token: string, now: number): Promise<OpenLink> {
  const [row] = await read
    .select({
      link: signInLinks,
      user: { id: users.id, email: users.email, name: users.name, role: users.role, closedAt: users.closedAt },
    })
    .from(signInLinks)
    .leftJoin(users, eq(users.id, signInLinks.userId))
    .where(eq(signInLinks.tokenHash, hashToken(token)))
  if (!row || row.link.usedAt !== null || (row.user && row.user.closedAt !== null))
    throw new DomainError("link-used", 404)
  if (row.link.expiresAt <= now) throw new DomainError("link-expired", 404)
  if (row.link.purpose === "first-administrator" && (await hasAdministrator(read)))
    throw new DomainError("link-used", 404)
  return { purpose: row.link.purpose, user: row.user }
}

/** Uses the link up; part of the transaction that does what it is for. Two at once: the second is refused. */
export async function takeSignInLink(tx: Tx, token: string, now: number): Promise<OpenLink> {
  const link = await getSignInLink(tx, token, now)
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(eq(signInLinks.tokenHash, hashToken(token)))
  return link
}

/** Somebody who can let others in: an administrator who has chosen a password. `except` is not counted. */
export async function hasAdministrator(read: Tx, except = 0): Promise<boolean> {
  const [row] = await read
    .select({ n: count() })
    .from(users)
    .where(
      and(eq(users.role, "administrator"), isNull(users.closedAt), isNotNull(users.passwordHash), ne(users.id, except)),
    )
  return (row?.n ?? 0) > 0
}
