import { createHash, randomBytes } from "node:crypto"

const howMany = 10
/** Crockford's base32: no letter that looks like a digit, and none to make words of. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const length = 16

/** Ten codes of 80 random bits, as they are shown and typed: "k3m9-…". */
export const makeRecoveryCodes = (): string[] => Array.from({ length: howMany }, makeOne)

// 32 letters go into 256 a whole number of times, so every letter is as likely as another.
const makeOne = () =>
  [...randomBytes(length)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-")

/** A code as it was meant: without hyphens and spaces, in small letters, O for 0 and I or L for 1. Null where it is none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1")
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}

export const hashRecoveryCode = (code: string): string =>
  createHash("sha256").update(code.replaceAll("-", "")).digest("hex")
