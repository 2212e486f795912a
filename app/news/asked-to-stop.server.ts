import type { Tx } from "#db/client.server.ts"
import { endSubscription, findWayOut } from "./withdrawing.server.ts"

/** What stands in the subject of a mail to the address in List-Unsubscribe (RFC 2369 § 3.2, RFC 6068). */
export const stopSubject = (token: string) => `afmeld ${token}`

/** A mail program has asked by mail that no more come. Who sent it is not asked: the token is the authority. */
export async function takeStopMail(tx: Tx, key: Buffer, subject: string, now: number): Promise<boolean> {
  const [, token] = /^\s*afmeld ([\da-z.]{3,22}\.[\w-]{32})\s*$/i.exec(subject) ?? []
  const found = token ? await findWayOut(tx, key, token) : null
  if (!found) return false
  await endSubscription(tx, now, { subscriberId: found.subscriber.id, way: "mail", itemId: found.itemId })
  return true
}
