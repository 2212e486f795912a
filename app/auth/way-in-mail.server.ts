import { eq } from "drizzle-orm"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { findHouseMailbox, queueHouseMail } from "#app/mail/house-mail.server.ts"
import type { Tx } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"
import type { WayInChange } from "./way-in.ts"

/**
 * Tells a colleague by mail that their way in was changed, in the transaction that changes it: if it was not them, they
 * hear of it (ASVS 2.2.3, 2.5.5). No link stands in it, so that nobody learns to click in such mails. Nothing where the
 * house has no mailbox to write from.
 */
export async function tellOfWayIn(tx: Tx, userId: number, change: WayInChange, now: number): Promise<void> {
  const from = await findHouseMailbox(tx)
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  if (from === null || !user) return
  const { subjects, text } = messages(user.locale).auth.wayInMail
  const mail = {
    ...{ kind: "security" as const, from, to: { name: user.name, address: user.email } },
    subject: subjects[change],
    text: text(user.name, change, dayAndClock(now, user.locale), from.name),
  }
  await queueHouseMail(tx, mail, { closes: null }, now)
}
