import { asc, eq, type SQL } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { LocalDate } from "#app/deadlines/need.ts"
import type { Tx } from "#db/client.server.ts"
import { decisions, meetingActions, meetings, tasks, users } from "#db/schema/index.ts"

export type Owner = { key: string; name: string; userId: number | null }
type AtMeeting = { id: number; title: string; startAt: number; type: typeof meetings.$inferSelect.type }

/** What somebody is to do; a colleague's with what their task says of it. */
export type ActionView = {
  id: number
  meeting: AtMeeting
  itemId: number | null
  title: string
  owner: Owner
  dueOn: LocalDate
  doneAt: number | null
}

export async function listActions(read: Tx, where: SQL | undefined): Promise<ActionView[]> {
  const rows = await read
    .select({ action: meetingActions, task: tasks, user: { id: users.id, name: users.name }, meeting: atMeeting })
    .from(meetingActions)
    .innerJoin(meetings, eq(meetings.id, meetingActions.meetingId))
    .leftJoin(tasks, eq(tasks.id, meetingActions.taskId))
    .leftJoin(users, eq(users.id, tasks.assigneeId))
    .where(where)
    .orderBy(asc(meetingActions.id))
  return rows.map(({ action: { id, itemId, attendeeId, ...action }, task, user, meeting }) => ({
    ...{ id, itemId, meeting },
    title: task?.title ?? action.title ?? "",
    owner: user
      ? { key: `u${user.id}`, name: user.name, userId: user.id }
      : { key: `a${attendeeId ?? action.ownerName}`, name: action.ownerName ?? "", userId: null },
    dueOn: task?.dueOn ?? action.dueOn ?? "",
    doneAt: task ? task.doneAt : action.doneAt,
  }))
}

const atMeeting = { id: meetings.id, title: meetings.title, startAt: meetings.startAt, type: meetings.type }
const owner = alias(users, "owner")

export type DecisionView = {
  id: number
  meeting: AtMeeting
  itemId: number | null
  text: string
  owner: { id: number; name: string } | null
  dueOn: LocalDate | null
  doneAt: number | null
  publishedOn: LocalDate | null
}

export async function listDecisions(read: Tx, where: SQL | undefined): Promise<DecisionView[]> {
  const rows = await read
    .select({ decision: decisions, owner: { id: owner.id, name: owner.name }, meeting: atMeeting })
    .from(decisions)
    .innerJoin(meetings, eq(meetings.id, decisions.meetingId))
    .leftJoin(owner, eq(owner.id, decisions.ownerId))
    .where(where)
    .orderBy(asc(decisions.id))
  return rows.map(({ decision: { id, itemId, text, dueOn, doneAt, publishedOn }, ...rest }) => ({
    ...{ id, itemId, text, dueOn, doneAt, publishedOn },
    ...rest,
  }))
}
