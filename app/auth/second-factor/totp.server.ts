import { Secret, TOTP } from "otpauth"
import { encode } from "uqr"

/** What every authenticator app takes for granted (RFC 6238; Google's Key URI format names no other that all of them read). */
const manner = { algorithm: "SHA1", digits: 6, period: 30 } as const
/** Half minutes before and after: for clocks that are a little off, and slow typing (RFC 6238 § 5.2). */
const STEPS_AROUND = 1

/** 160 random bits, the length of the hash (RFC 4226 § 4, R6), in base32. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32

/**
 * Which half minute since 1970 the code belongs to: this one, the one before or the one after.
 * @param now epoch ms
 * @returns null for a code of none of the three
 */
export function counterOf(secret: string, code: string, now: number): number | null {
  const delta = TOTP.validate({
    ...manner,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: STEPS_AROUND,
  })
  return delta === null ? null : TOTP.counter({ period: manner.period, timestamp: now }) + delta
}

/** What the QR code says: the secret, and whose it is, as the app will list it. */
export const enrolmentUri = (secret: string, email: string): string =>
  new TOTP({ ...manner, issuer: "Rettidig", label: email, secret: Secret.fromBase32(secret) }).toString()

export type QrCode = { size: number; path: string }

/** The picture as one SVG path of unit squares, with the four light modules around it that ISO/IEC 18004 asks for. */
export function drawQr(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "M", border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join("") }
}
