import { inArray } from "drizzle-orm"
import type { Calendar } from "#app/deadlines/calendar.ts"
import type { OpenStretch } from "#app/deadlines/working-time.ts"
import { groupBy } from "#app/lib/group-by.ts"
import { withinBudget } from "#app/mail/automatic-budget.server.ts"
import { findHouseMailbox, queueHouseMail } from "#app/mail/house-mail.server.ts"
import { letterText } from "#app/mail/letter.ts"
import { letterHtml } from "#app/mail/letter-html.ts"
import type { Tx } from "#db/client.server.ts"
import { reminderRecipients } from "#db/schema/index.ts"
import { listStaff } from "./due-query.server.ts"
import { reminderLetter } from "./letter.ts"
import { eachOnce, listUnsent } from "./standing-query.server.ts"

type Setting = { origin: string; calendar: Calendar; hours: OpenStretch }

/**
 * One mail to each for all that they have not been told by mail. Whoever has had three automatic mails within the hour
 * gets what came since in one, when the hour is over.
 */
export async function mailReminders(tx: Tx, { origin, calendar, hours }: Setting, now: number): Promise<number> {
  const from = await findHouseMailbox(tx)
  const unsent = groupBy(await listUnsent(tx), ({ userId }) => userId)
  if (from === null || unsent.size === 0) return 0
  let mails = 0
  for (const { id, email, name, locale } of await listStaff(tx)) {
    const told = unsent.get(id)
    if (!told || !(await withinBudget(tx, email, now))) continue
    const { subject, letter } = reminderLetter(eachOnce(told), { origin, now, calendar, locale })
    const mail = {
      ...{ kind: "reminder" as const, from, to: { name, address: email }, subject },
      ...{ text: letterText(letter), html: letterHtml(letter, locale) },
    }
    const outboxId = await queueHouseMail(tx, mail, hours, now)
    const ids = told.map(({ recipientId }) => recipientId)
    await tx.update(reminderRecipients).set({ outboxId }).where(inArray(reminderRecipients.id, ids))
    mails++
  }
  return mails
}
