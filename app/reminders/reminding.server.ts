import { inArray } from "drizzle-orm"
import { loadService } from "#app/admin/service/service-settings.server.ts"
import { recordEvents } from "#app/audit/record.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { type OpenStretch, openHoursAt } from "#app/deadlines/working-time.ts"
import { defaultChoices } from "#app/digests/kinds.ts"
import { carryOver, dropLeftOver, listLeftOver } from "#app/mail/house-mail.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import { mailChoices, reminderRecipients, reminders } from "#db/schema/index.ts"
import { type DueCase, listStaff, listToRemind } from "./due-query.server.ts"
import { inChargeOf } from "./in-charge.ts"
import { mailReminders } from "./mailing.server.ts"
import { listUnsent } from "./standing-query.server.ts"

type Reminded = { cases: number; mails: number }

/**
 * Reminds of every deadline that is near, has come, or is long over: once each, in working hours only, in the house and by
 * mail. All of a look is one transaction, so that nobody is told twice and nothing is told in half.
 */
export async function sendReminders({ db, env }: Pick<Services, "db" | "env">, now: number): Promise<Reminded> {
  const { reminders: on, escalateAfter } = await loadService(db.read)
  const calendar = await loadCalendar(db.read, now)
  const hours = openHoursAt(calendar, now)
  if (!on || !hours || !(await isWaited(db.read))) return { cases: 0, mails: 0 }
  return db.write(async (tx) => {
    await renew(tx, hours, now)
    const cases = await remind(tx, await listToRemind(tx, now, calendar, escalateAfter), now)
    return { cases, mails: await mailReminders(tx, { origin: env.origin, calendar, hours }, now) }
  })

  // Most looks find nothing, and are not to stop those who write.
  async function isWaited(read: Tx): Promise<boolean> {
    return (
      (await listToRemind(read, now, calendar, escalateAfter)).length > 0 ||
      (await listLeftOver(read, "reminder", now)).length > 0 ||
      (await listUnsent(read)).length > 0
    )
  }
}

/** What was not sent on its day is written anew from what is so today; one that may have arrived goes out as it is. */
async function renew(tx: Tx, hours: OpenStretch, now: number): Promise<void> {
  const left = await listLeftOver(tx, "reminder", now)
  const idsOf = (rows: typeof left) => rows.map(({ id }) => id)
  const untried = idsOf(left.filter(({ attempts }) => attempts === 0))
  await carryOver(tx, idsOf(left.filter(({ attempts }) => attempts > 0)), hours)
  await dropLeftOver(tx, untried, now)
  if (untried.length > 0)
    await tx.update(reminderRecipients).set({ outboxId: null }).where(inArray(reminderRecipients.outboxId, untried))
}

/** @returns how many cases; those that nobody can be told of are none, and are looked at again */
async function remind(tx: Tx, due: readonly DueCase[], now: number): Promise<number> {
  if (due.length === 0) return 0
  const staff = await listStaff(tx)
  const choices = new Map((await tx.select().from(mailChoices)).map((row) => [row.userId, row]))
  const told = due.map((one) => ({ one, to: readersOf(one, staff) })).filter(({ to }) => to.length > 0)
  const ids = await insertMany(
    tx,
    reminders,
    told.map(({ one: { id, kind, dueAt } }) => ({ inquiryId: id, kind, dueAt, at: now })),
  )
  await insertMany(
    tx,
    reminderRecipients,
    told.flatMap(({ to }, n) =>
      to.map(({ id, role }) => ({
        reminderId: ids[n] ?? 0,
        userId: id,
        byMail: (choices.get(id) ?? defaultChoices(role)).reminders,
      })),
    ),
  )
  await recordEvents(
    tx,
    { userId: null, now },
    told.map(({ one: { id, kind, dueAt }, to }) => ({
      ...{ subject: "inquiry" as const, subjectId: id, type: "deadline-told" as const },
      data: { kind, dueAt, to: to.map(({ name }) => name) },
    })),
  )
  return told.length
}

type Staff = Awaited<ReturnType<typeof listStaff>>

function readersOf(one: DueCase, staff: Staff): Staff {
  const assignee = staff.filter(({ id }) => id === one.assigneeId)
  if (one.kind !== "escalation" && assignee.length > 0) return assignee
  return inChargeOf(staff, one)
}
