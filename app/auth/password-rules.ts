import { commonPasswords } from "./common-passwords.ts"

/** NIST SP 800-63B: length counts, no rules of composition; what is common or says who one is, is refused. */
const shortestPassword = 12
const longestPassword = 128
/** What is taken at sign-in: passwords from before there was a longest one. */
export const longestTyped = 200

export type PasswordFault = "short" | "long" | "common" | "own-name"

/** Why the password cannot be used, or null. `own` is what others know of the person: name, e-mail address. */
export function findPasswordFault(password: string, own: readonly string[] = []): PasswordFault | null {
  if ([...password].length < shortestPassword) return "short"
  if (password.length > longestPassword) return "long"
  const folded = password.toLowerCase()
  if (new Set(folded).size < 5 || commonPasswords.has(folded) || stems.has(withoutTail(folded))) return "common"
  const telling = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4)
  const rest = telling.reduce((text, word) => text.replaceAll(word, ""), folded)
  return rest.length < shortestPassword / 2 ? "own-name" : null
}

// "password1234" and "password!!" are "password".
const withoutTail = (password: string) => password.replace(/[^\p{L}]+$/u, "")
const stems = new Set([...commonPasswords].map(withoutTail).filter(Boolean))
