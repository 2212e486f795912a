import { and, asc, desc, eq, gt, isNull, lte, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { preparedFor, type Sees, visibleTo } from "#app/inquiries/visibility.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { type Known, preparedByNulls } from "#db/prepared.server.ts"
import { addresses, inquiries, meetingActions, organisations, people, tasks, users } from "#db/schema/index.ts"
import type { TaskRow } from "./task.ts"

/** What a list of tasks is about. */
export type TasksOf = { inquiryId: number } | { contactId: number } | { personId: number } | { organisationId: number }

const MOST = 100
/** How long what is done stays in sight, so that it can be taken back. */
const DONE_STAYS_MS = 7 * 86_400_000

/** What is to be done about a case, a contact or a party, and what has just been done; of those the viewer may see. */
export const listTasks = async (read: Tx, viewer: Viewer, of: TasksOf, now: number): Promise<TaskRow[]> =>
  toTasks(read, await tasksAbout(read, viewer, { ...nobody, ...of, since: now - DONE_STAYS_MS }))

const nobody = { inquiryId: null, contactId: null, personId: null, organisationId: null }
type About = Record<keyof typeof nobody, number | null> & { since: number }
const tasksAbout = preparedFor((tx, viewer, { inquiryId, contactId, personId, organisationId, since }: Known<About>) =>
  selectTasks(
    tx,
    viewer,
    and(
      inquiryId ? eq(tasks.inquiryId, inquiryId) : undefined,
      contactId ? eq(tasks.contactId, contactId) : undefined,
      personId ? eq(tasks.personId, personId) : undefined,
      organisationId ? eq(tasks.organisationId, organisationId) : undefined,
      or(isNull(tasks.doneAt), gt(tasks.doneAt, since)),
    ),
  ),
)

export type MyTasks = { overdue: TaskRow[]; today: TaskRow[]; week: TaskRow[] }

/** The viewer's own that are due: before today, today, and by Sunday. */
export async function listMyTasks(read: Tx, viewer: Viewer, now: number): Promise<MyTasks> {
  const today = dateOf(localDay(now))
  const sunday: LocalDate = dateOf(weekStart(localDay(now)) + 6)
  const due = await toTasks(read, await tasksOfMine(read, viewer, { sunday }))
  return {
    overdue: due.filter(({ dueOn }) => dueOn < today),
    today: due.filter(({ dueOn }) => dueOn === today),
    week: due.filter(({ dueOn }) => dueOn > today),
  }
}

const tasksOfMine = preparedFor((tx, viewer, { sunday }: Known<{ sunday: LocalDate }>) =>
  selectTasks(tx, viewer, and(eq(tasks.assigneeId, viewer.id), isNull(tasks.doneAt), lte(tasks.dueOn, sunday))),
)

/** @throws DomainError "not-found", the same for none and for one on a case that is hidden */
export async function getVisibleTask(read: Tx, viewer: Viewer, id: number): Promise<TaskRow> {
  const [row] = await toTasks(read, await selectTasks(read, viewer, eq(tasks.id, id)))
  if (!row) throw notFound()
  return row
}

function selectTasks(read: Tx, viewer: Sees, where: SQL | undefined) {
  const visible = visibleTo(viewer)
  return read
    .select({
      task: {
        ...{ id: tasks.id, kind: tasks.kind, title: tasks.title, dueOn: tasks.dueOn, doneAt: tasks.doneAt },
        ...{ contactId: tasks.contactId, personId: tasks.personId, organisationId: tasks.organisationId },
      },
      assignee: { id: users.id, name: users.name, initials: users.initials },
      person: people.name,
      organisation: organisations.name,
      number: inquiries.number,
      meetingId: meetingActions.meetingId,
    })
    .from(tasks)
    .innerJoin(users, eq(users.id, tasks.assigneeId))
    .leftJoin(people, eq(people.id, tasks.personId))
    .leftJoin(organisations, eq(organisations.id, tasks.organisationId))
    .leftJoin(inquiries, eq(inquiries.id, tasks.inquiryId))
    .leftJoin(meetingActions, eq(meetingActions.taskId, tasks.id))
    .where(and(where, visible && or(isNull(tasks.inquiryId), visible)))
    .orderBy(asc(tasks.doneAt), asc(tasks.dueOn), asc(tasks.id))
    .limit(MOST)
}

const toTasks = (read: Tx, rows: Awaited<ReturnType<typeof selectTasks>>): Promise<TaskRow[]> =>
  Promise.all(
    rows.map(async ({ task: { id, kind, title, dueOn, contactId, doneAt, personId, organisationId }, ...row }) => ({
      ...{ id, kind, title, dueOn, contactId, doneAt },
      assignee: row.assignee,
      party: [row.person, row.organisation].filter(Boolean).join(", "),
      phone: kind === "callback" ? await phoneOf(read, personId, organisationId) : null,
      inquiryNumber: row.number,
      meetingId: row.meetingId,
    })),
  )

/** Whom one is to call is called from here. */
async function phoneOf(read: Tx, personId: number | null, organisationId: number | null): Promise<string | null> {
  const [row] = await lastPhone(read, { personId, organisationId })
  return row ? phoneForReading(row.value) : null
}
const lastPhone = preparedByNulls(
  (tx, { personId, organisationId }: Known<{ personId: number | null; organisationId: number | null }>) =>
    tx
      .select({ value: addresses.value })
      .from(addresses)
      .where(
        and(
          personId === null
            ? and(isNull(addresses.personId), eq(addresses.organisationId, organisationId ?? 0))
            : eq(addresses.personId, personId),
          eq(addresses.kind, "phone"),
          isNull(addresses.endedAt),
        ),
      )
      .orderBy(desc(addresses.id))
      .limit(1),
)
