import { and, asc, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { preparedFor, visibleTo } from "#app/inquiries/visibility.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, reminderRecipients, reminders, users } from "#db/schema/index.ts"
import { type ReminderKind, reminderKinds } from "./kinds.ts"

export type StandingReminder = {
  recipientId: number
  kind: ReminderKind
  number: string
  subject: string
  dueAt: number
  confidential: boolean
  assignee: string | null
}
export type Unsent = StandingReminder & { userId: number }

/** What the viewer was reminded of and has not put aside: each case once, the gravest first. */
export async function listMyReminders(read: Tx, viewer: Viewer): Promise<StandingReminder[]> {
  return eachOnce((await mineStanding(read, viewer, {})).map(toUnsent))
}
const mineStanding = preparedFor((tx, viewer) =>
  selectStanding(tx, and(eq(reminderRecipients.userId, viewer.id), visibleTo(viewer))),
)

/** What is still to be told by mail. */
export const listUnsent = async (tx: Tx): Promise<Unsent[]> =>
  (await selectStanding(tx, and(eq(reminderRecipients.byMail, true), isNull(reminderRecipients.outboxId)))).map(
    toUnsent,
  )

/** A reminder stands while its deadline does, and while the case lies where it lay: then it is void, without a word. */
const selectStanding = (read: Tx, where: SQL | undefined) =>
  read
    .select({
      recipientId: reminderRecipients.id,
      userId: reminderRecipients.userId,
      kind: reminders.kind,
      dueAt: reminders.dueAt,
      number: inquiries.number,
      subject: inquiries.subject,
      confidentiality: inquiries.confidentiality,
      assignee: users.name,
    })
    .from(reminderRecipients)
    .innerJoin(reminders, eq(reminders.id, reminderRecipients.reminderId))
    .innerJoin(inquiries, and(eq(inquiries.id, reminders.inquiryId), eq(inquiries.dueAt, reminders.dueAt)))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(
      and(
        where,
        isNull(reminderRecipients.seenAt),
        isOpenCase(),
        or(
          eq(reminders.kind, "escalation"),
          isNull(inquiries.assigneeId),
          eq(inquiries.assigneeId, reminderRecipients.userId),
          isNotNull(users.closedAt),
        ),
      ),
    )
    .orderBy(asc(reminders.dueAt), asc(reminders.id))

const toUnsent = ({ confidentiality, ...row }: Awaited<ReturnType<typeof selectStanding>>[number]): Unsent => ({
  ...row,
  confidential: confidentiality === "confidential",
})

/** Of several about one case the gravest. */
export function eachOnce<Row extends StandingReminder>(rows: readonly Row[]): Row[] {
  const grave = ({ kind }: Row) => reminderKinds.indexOf(kind)
  return rows
    .filter((row) => !rows.some((other) => other.number === row.number && grave(other) > grave(row)))
    .toSorted((a, b) => grave(b) - grave(a))
}
