import { Secret, TOTP } from "otpauth"
import { beginFactor, confirmFactor, ownFactor } from "#app/auth/second-factor/factors.server.ts"
import type { TestHouse } from "./house.ts"

/** What the app shows then (epoch ms). */
export const codeAt = (secret: string, at: number): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at })

/** Turns it on with the code of half a minute ago, so that that of now is still to be used. */
export async function enrol(house: TestHouse, userId: number): Promise<{ secret: string; codes: string[] }> {
  const self = { userId, now: Date.now() }
  await beginFactor(house, self)
  const factor = await ownFactor(house, userId)
  const secret = factor.state === "begun" ? factor.secret : ""
  const codes = await confirmFactor(house, self, codeAt(secret, self.now - 30_000))
  if (!codes) throw new Error("the first code was refused")
  return { secret, codes }
}
