import { and, count, eq, isNotNull, isNull, lt } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { forbidden } from "#app/errors.ts"
import type { Secrets } from "#app/secrets.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { recoveryCodes, secondFactors } from "#db/schema/index.ts"
import { tellOfWayIn } from "../way-in-mail.server.ts"
import { hashRecoveryCode, makeRecoveryCodes, readRecoveryCode } from "./recovery-codes.server.ts"
import { counterOf, makeSecret } from "./totp.server.ts"

type House = { db: Db; secrets: Pick<Secrets, "seal" | "unseal"> }
type Self = Actor & { userId: number }

/** Whether codes are asked of this person at sign-in. */
export async function hasSecondFactor(read: Tx, userId: number): Promise<boolean> {
  const [row] = await confirmedOf(read, { userId })
  return row !== undefined
}
const confirmedOf = prepared((tx, { userId }: Given<{ userId: number }>) =>
  tx
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt))),
)

export type OwnFactor =
  | { state: "off" }
  | { state: "begun"; secret: string }
  | { state: "on"; since: number; codesLeft: number }

/** How it stands, for the person's own page. The secret is shown only until a code has proved it. */
export async function ownFactor({ db: { read }, secrets }: House, userId: number): Promise<OwnFactor> {
  const [row] = await read.select().from(secondFactors).where(eq(secondFactors.userId, userId))
  if (!row) return { state: "off" }
  if (row.confirmedAt === null) return { state: "begun", secret: secrets.unseal(row.sealedSecret) }
  return { state: "on", since: row.confirmedAt, codesLeft: await codesLeft(read, userId) }
}

/** Makes a secret to be shown; nothing is asked at sign-in yet. What is in force already stays as it is. */
export const beginFactor = ({ db, secrets }: House, { userId, now }: Self): Promise<void> =>
  db.write(async (tx) => {
    await dropBegun(tx, userId)
    await tx
      .insert(secondFactors)
      .values({ userId, sealedSecret: secrets.seal(makeSecret()), createdAt: now })
      .onConflictDoNothing()
  })

/** Gives up what was begun. */
export const cancelFactor = (db: Db, userId: number): Promise<void> => db.write((tx) => dropBegun(tx, userId))

async function dropBegun(tx: Tx, userId: number): Promise<void> {
  await tx.delete(secondFactors).where(and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt)))
}

/**
 * The first code shows that the app has the secret: from now on a code is asked at every sign-in, and this one is used up.
 * @returns the recovery codes, to be shown this once; null where the code is wrong or nothing was begun
 */
export const confirmFactor = ({ db, secrets }: House, actor: Self, typed: string): Promise<string[] | null> =>
  db.write(async (tx) => {
    const { userId, now } = actor
    const mine = and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt))
    const [row] = await tx.select().from(secondFactors).where(mine)
    const counter = row ? counterOf(secrets.unseal(row.sealedSecret), bare(typed), now) : null
    if (counter === null) return null
    await tx.update(secondFactors).set({ confirmedAt: now, lastCounter: counter }).where(mine)
    await recordEvent(tx, actor, { subject: "user", subjectId: userId, type: "second-factor-on" })
    await tellOfWayIn(tx, userId, "second-factor-on", now)
    return replaceCodes(tx, userId)
  })

/** Ten new recovery codes; the old ones stop working. @returns them, to be shown this once */
export const renewRecoveryCodes = (db: Db, actor: Self): Promise<string[] | null> =>
  db.write(async (tx) => {
    if (!(await hasSecondFactor(tx, actor.userId))) return null
    await recordEvent(tx, actor, { subject: "user", subjectId: actor.userId, type: "recovery-codes-renewed" })
    await tellOfWayIn(tx, actor.userId, "recovery-codes", actor.now)
    return replaceCodes(tx, actor.userId)
  })

async function replaceCodes(tx: Tx, userId: number): Promise<string[]> {
  const codes = makeRecoveryCodes()
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })))
  return codes
}

/**
 * Whether what was typed lets this person in: the code of now, once, or a recovery code, once. Two at once with the same
 * code: the second is refused, for the transaction that looks is the one that uses it up.
 */
export const takeCode = ({ db, secrets }: House, { userId, now }: Self, typed: string): Promise<boolean> =>
  db.write(async (tx) => {
    const mine = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt))
    const [row] = await tx.select().from(secondFactors).where(mine)
    if (!row) return false
    const recovery = readRecoveryCode(typed)
    if (recovery) return takeRecoveryCode(tx, { userId, now }, recovery)
    const counter = counterOf(secrets.unseal(row.sealedSecret), bare(typed), now)
    if (counter === null) return false
    const used = await tx
      .update(secondFactors)
      .set({ lastCounter: counter })
      .where(and(mine, lt(secondFactors.lastCounter, counter)))
      .returning({ userId: secondFactors.userId })
    return used.length > 0
  })

async function takeRecoveryCode(tx: Tx, actor: Self, code: string): Promise<boolean> {
  const { userId, now } = actor
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id })
  if (used.length === 0) return false
  const data = { codesLeft: await codesLeft(tx, userId) }
  await recordEvent(tx, actor, { subject: "user", subjectId: userId, type: "recovery-code-used", data })
  await tellOfWayIn(tx, userId, "recovery-code-used", now)
  return true
}

async function codesLeft(read: Tx, userId: number): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return row?.n ?? 0
}

/** Part of the transaction that gives the reason: from the next sign-in on the password is enough. */
export async function endFactor(tx: Tx, actor: Actor, userId: number): Promise<void> {
  const was = await hasSecondFactor(tx, userId)
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  if (!was) return
  await recordEvent(tx, actor, { subject: "user", subjectId: userId, type: "second-factor-off" })
  await tellOfWayIn(tx, userId, "second-factor-off", actor.now)
}

/** One's own, after the password; see `Auth.confirmPassword`. */
export const turnOffOwn = (db: Db, actor: Self): Promise<void> => db.write((tx) => endFactor(tx, actor, actor.userId))

/** A colleague who has lost the phone. @throws DomainError "forbidden" for one's own, which asks for the password */
export const turnOffFor = (db: Db, actor: Self, userId: number): Promise<void> =>
  db.write(async (tx) => {
    if (userId === actor.userId) throw forbidden()
    await endFactor(tx, actor, userId)
  })

/** A code as apps show it, "123 456", without the space. */
const bare = (typed: string) => typed.replace(/\s/g, "")
