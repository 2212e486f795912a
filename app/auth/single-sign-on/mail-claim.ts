import { z } from "zod"
import type { SingleSignOn } from "./single-sign-on.ts"

const address = z.string().trim().toLowerCase().max(254).pipe(z.email())

/**
 * The mail address among what a provider says of somebody, and whether it vouches for it; null where there is none.
 * `email_verified` speaks of `email` alone (OpenID Connect Core § 5.1): another claim must come from one who is trusted.
 */
export function readMail(
  claims: Readonly<Record<string, unknown>>,
  { emailClaim, trusted }: Pick<SingleSignOn, "emailClaim" | "trusted">,
): { email: string; verified: boolean } | null {
  const { success, data } = address.safeParse(claims[emailClaim])
  if (!success) return null
  return { email: data, verified: trusted || (emailClaim === "email" && claims.email_verified === true) }
}
