import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Secrets } from "#app/secrets.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { externalIdentities, users } from "#db/schema/index.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import type { Role } from "../roles.ts"
import { type SingleSignOn, type SingleSignOnOffer, singleSignOnUses } from "./single-sign-on.ts"

const key = "single-sign-on"
/** `sealedSecret` is the client secret, encrypted with the house's key; empty until there is one. */
export type StoredSingleSignOn = SingleSignOn & { sealedSecret: string }
const none: StoredSingleSignOn = {
  ...{ use: "off", issuer: "", clientId: "", sealedSecret: "", label: "", emailClaim: "email", trusted: false },
}
const stored = z.object({
  use: z.enum(singleSignOnUses),
  issuer: z.string(),
  clientId: z.string(),
  sealedSecret: z.string(),
  label: z.string(),
  emailClaim: z.string(),
  trusted: z.boolean(),
})

export async function loadSingleSignOn(read: Tx): Promise<StoredSingleSignOn> {
  return stored.catch(none).parse(await readSetting(read, key))
}

/** For the sign-in page; null where there is none. */
export async function findOffer(read: Tx): Promise<SingleSignOnOffer | null> {
  const { use, label } = await loadSingleSignOn(read)
  return use === "off" ? null : { label, only: use === "only" }
}

/** Whether passwords let nobody in, but for the one-time links of administrators. */
export const arePasswordsOff = async (read: Tx): Promise<boolean> => (await loadSingleSignOn(read)).use === "only"

/** The words of the button where it is the only way in for this role; else null. An administrator's links still work. */
export async function findOnlyWay(read: Tx, role: Role): Promise<string | null> {
  const { use, label } = await loadSingleSignOn(read)
  return use === "only" && role !== "administrator" ? label : null
}

/** The same for oneself; also for whoever has no password to change. */
export async function findOwnWay(read: Tx, { id, role }: { id: number; role: Role }): Promise<string | null> {
  const only = await findOnlyWay(read, role)
  if (only !== null) return only
  const [user] = await read.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id))
  return user?.passwordHash === null ? ((await findOffer(read))?.label ?? null) : null
}

/** Empty where the secret that is kept stays; `secret` is never read back. */
export type SingleSignOnInput = SingleSignOn & { secret: string }

/**
 * Passwords go out of use only by the hand of somebody who has come in through this very provider: else one wrong letter in
 * the settings would lock everybody out.
 * @throws DomainError "single-sign-on-untried"
 */
export const saveSingleSignOn = (
  { db, secrets }: { db: Db; secrets: Pick<Secrets, "seal"> },
  actor: Actor & { userId: number },
  { secret, ...input }: SingleSignOnInput,
): Promise<void> =>
  db.write(async (tx) => {
    const { sealedSecret, ...before } = await loadSingleSignOn(tx)
    if (input.use === "only" && !(await isLinked(tx, actor.userId, input.issuer)))
      throw new DomainError("single-sign-on-untried")
    const kept = input.issuer === before.issuer ? sealedSecret : ""
    await writeSetting(tx, key, { ...input, sealedSecret: secret === "" ? kept : secrets.seal(secret) })
    const changed = Object.entries(input).filter(([name, value]) => before[name as keyof SingleSignOn] !== value)
    if (changed.length === 0 && secret === "") return
    const data = { ...Object.fromEntries(changed), ...(secret !== "" && { secretChanged: true }) }
    await recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "single-sign-on-changed", data })
  })

/** Whether this person has come in through this provider before. */
export async function isLinked(read: Tx, userId: number, issuer: string): Promise<boolean> {
  const own = and(eq(externalIdentities.userId, userId), eq(externalIdentities.issuer, issuer))
  const [row] = await read.select({ id: externalIdentities.id }).from(externalIdentities).where(own)
  return row !== undefined
}
