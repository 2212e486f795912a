import { saveSingleSignOn } from "#app/auth/single-sign-on/settings.server.ts"
import type { SingleSignOn } from "#app/auth/single-sign-on/single-sign-on.ts"
import { externalIdentities } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"
import { clientId, clientSecret } from "./openid-provider.ts"

/** The house's settings for a provider, saved by `admin`, who counts as having come in through it where that is asked. */
export async function chooseProvider(
  house: TestHouse,
  admin: number,
  issuer: string,
  chosen: Partial<SingleSignOn> = {},
): Promise<void> {
  const input = { use: "beside" as const, issuer, clientId, label: "Log ind med kommunens konto", emailClaim: "email" }
  if (chosen.use === "only") await link(house, admin, issuer, "administratoren")
  const actor = { userId: admin, now: house.clock.now }
  await saveSingleSignOn(house, actor, { ...input, trusted: false, secret: clientSecret, ...chosen })
}

export async function link(house: TestHouse, userId: number, issuer: string, subject: string): Promise<void> {
  await house.db.write((tx) =>
    tx.insert(externalIdentities).values({ userId, issuer, subject, createdAt: house.clock.now }).onConflictDoNothing(),
  )
}
