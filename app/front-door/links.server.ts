import { createHash, randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Locale } from "#app/i18n/locale.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import { findSurvivor } from "#app/inquiries/survivor.server.ts"
import type { Tx } from "#db/client.server.ts"
import { frontDoorLinks, inquiries } from "#db/schema/index.ts"

export type StatusLink = typeof frontDoorLinks.$inferSelect

/** `mailed`: it only ever goes to the address by mail. The one on the receipt is seen by whoever typed the address, right or wrong. */
type NewLink = { inquiryId: number; address: string; locale: Locale; mailed: boolean; now: number }

/** The secret of a link to an inquiry: 32 random bytes, of which only the SHA-256 is kept. Returns what goes into the link. */
export async function makeStatusLink(tx: Tx, { inquiryId, address, locale, mailed, now }: NewLink): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  await tx
    .insert(frontDoorLinks)
    .values({ sha256: hashOf(token), inquiryId, address: address.toLowerCase(), locale, mailed, createdAt: now })
  return token
}

/** What the link opens, and the case as it stands; undefined where it opens nothing. */
export async function findStatusLink(read: Tx, token: string) {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const [row] = await read
    .select({ link: frontDoorLinks, inquiry: inquiries })
    .from(frontDoorLinks)
    .innerJoin(inquiries, eq(inquiries.id, frontDoorLinks.inquiryId))
    .where(eq(frontDoorLinks.sha256, hashOf(token)))
  if (!row || row.inquiry.mergedIntoId === null) return row
  // It goes on in another case. That one may be somebody else's, whose subject is nobody's business.
  const inquiryId = await findSurvivor(read, row.inquiry.id)
  const { number, subject, receivedAt } = row.inquiry
  return {
    link: { ...row.link, inquiryId },
    inquiry: { ...(await getInquiry(read, inquiryId)), number, subject, receivedAt },
  }
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
