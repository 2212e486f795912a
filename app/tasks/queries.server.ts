import { and, asc, desc, eq, gt, isNull, lte, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { visibleTo } from "#app/inquiries/queries.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, inquiries, meetingActions, organisations, people, tasks, users } from "#db/schema/index.ts"
import type { TaskRow } from "./task.ts"

/** What a list of tasks is about. */
export type TasksOf = { inquiryId: number } | { contactId: number } | { personId: number } | { organisationId: number }

const MOST = 100
/** How long what is done stays in sight, so that it can be taken back. */
const DONE_STAYS_MS = 7 * 86_400_000

/** What is to be done about a case, a contact or a party, and what has just been done; of those the viewer may see. */
export const listTasks = (read: Tx, viewer: Viewer, of: TasksOf, now: number): Promise<TaskRow[]> =>
  selectTasks(read, viewer, and(isAbout(of), or(isNull(tasks.doneAt), gt(tasks.doneAt, now - DONE_STAYS_MS))))

function isAbout(of: TasksOf): SQL {
  if ("inquiryId" in of) return eq(tasks.inquiryId, of.inquiryId)
  if ("contactId" in of) return eq(tasks.contactId, of.contactId)
  return "personId" in of ? eq(tasks.personId, of.personId) : eq(tasks.organisationId, of.organisationId)
}

export type MyTasks = { overdue: TaskRow[]; today: TaskRow[]; week: TaskRow[] }

/** The viewer's own that are due: before today, today, and by Sunday. */
export async function listMyTasks(read: Tx, viewer: Viewer, now: number): Promise<MyTasks> {
  const today = dateOf(localDay(now))
  const sunday: LocalDate = dateOf(weekStart(localDay(now)) + 6)
  const mine = and(eq(tasks.assigneeId, viewer.id), isNull(tasks.doneAt), lte(tasks.dueOn, sunday))
  const due = await selectTasks(read, viewer, mine)
  return {
    overdue: due.filter(({ dueOn }) => dueOn < today),
    today: due.filter(({ dueOn }) => dueOn === today),
    week: due.filter(({ dueOn }) => dueOn > today),
  }
}

/** @throws DomainError "not-found", the same for none and for one on a case that is hidden */
export async function getVisibleTask(read: Tx, viewer: Viewer, id: number): Promise<TaskRow> {
  const [row] = await selectTasks(read, viewer, eq(tasks.id, id))
  if (!row) throw notFound()
  return row
}

async function selectTasks(read: Tx, viewer: Viewer, where: SQL | undefined): Promise<TaskRow[]> {
  const visible = visibleTo(viewer)
  const rows = await read
    .select({
      task: tasks,
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
  return Promise.all(
    rows.map(async ({ task: { id, kind, title, dueOn, contactId, doneAt, personId, organisationId }, ...row }) => ({
      ...{ id, kind, title, dueOn, contactId, doneAt },
      assignee: row.assignee,
      party: [row.person, row.organisation].filter(Boolean).join(", "),
      phone: kind === "callback" ? await phoneOf(read, personId, organisationId) : null,
      inquiryNumber: row.number,
      meetingId: row.meetingId,
    })),
  )
}

/** Whom one is to call is called from here. */
async function phoneOf(read: Tx, personId: number | null, organisationId: number | null): Promise<string | null> {
  const owner =
    personId === null
      ? and(isNull(addresses.personId), eq(addresses.organisationId, organisationId ?? 0))
      : eq(addresses.personId, personId)
  const [row] = await read
    .select({ value: addresses.value })
    .from(addresses)
    .where(and(owner, eq(addresses.kind, "phone"), isNull(addresses.endedAt)))
    .orderBy(desc(addresses.id))
    .limit(1)
  return row ? phoneForReading(row.value) : null
}
