import { hash, verify } from "@node-rs/argon2"

/** argon2id with OWASP's first choice of parameters: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost)

let nobody: Promise<string> | null = null

/**
 * Whether the password is the one that was hashed. Without a hash (unknown user, no password chosen yet) the same work is
 * done in vain, so that the time of the answer does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password")
  const right = await verify(stored ?? (await nobody), password.normalize("NFC"))
  return right && stored !== null
}
