import { readLink, signLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Secrets } from "#app/secrets.server.ts"

/** A mail may be found again after years, and its way out must still open (RFC 8058 § 3.1 knows no expiry). */
const forEver = Date.UTC(2200, 0)

export const newsKey = (secrets: Pick<Secrets, "derive">): Buffer => secrets.derive("news-links")

/** The question by mail, of a request; one's own page, of a subscriber; the way out, of one mail. */
export const confirmToken = (key: Buffer, id: number, expiresAt: number) =>
  signLink(key, { kind: "news-confirm", id, expiresAt })
export const mineToken = (key: Buffer, id: number) => signLink(key, { kind: "news-mine", id, expiresAt: forEver })
export const stopToken = (key: Buffer, id: number) => signLink(key, { kind: "news-stop", id, expiresAt: forEver })

export const readConfirmToken = (key: Buffer, token: string) => readLink(key, "news-confirm", token)
export const readMineToken = (key: Buffer, token: string) => readLink(key, "news-mine", token)
export const readStopToken = (key: Buffer, token: string) => readLink(key, "news-stop", token)
