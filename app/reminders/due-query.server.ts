import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, type SQL } from "drizzle-orm"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { addWorkingDays } from "#app/deadlines/working-time.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, reminders, users } from "#db/schema/index.ts"
import type { ReminderKind } from "./kinds.ts"

export type DueCase = {
  id: number
  kind: ReminderKind
  dueAt: number
  unitId: number | null
  assigneeId: number | null
  confidential: boolean
}

/**
 * The cases that somebody is to be reminded of now and has not been: each next deadline that runs, once before it, once
 * at it, once `escalateAfter` working days after it. What was missed while nobody looked is not made up for: a deadline
 * that has come is not warned of any more.
 */
export async function listToRemind(
  read: Tx,
  now: number,
  calendar: Calendar,
  escalateAfter: number,
): Promise<DueCase[]> {
  const near = await listUntold(read, "warning", and(lte(inquiries.warnAt, now), gt(inquiries.dueAt, now)))
  const over = lte(inquiries.dueAt, now)
  const due = await listUntold(read, "due", over)
  const late = await listUntold(read, "escalation", over)
  return [...near, ...due, ...late.filter(({ dueAt }) => addWorkingDays(calendar, dueAt, escalateAfter) <= now)]
}

async function listUntold(read: Tx, kind: ReminderKind, when: SQL | undefined): Promise<DueCase[]> {
  const told = read
    .select({ id: reminders.id })
    .from(reminders)
    .where(
      and(
        eq(reminders.inquiryId, inquiries.id),
        eq(reminders.kind, kind),
        // One that moved is another deadline.
        eq(reminders.dueAt, inquiries.dueAt),
      ),
    )
  const rows = await read
    .select({
      id: inquiries.id,
      dueAt: inquiries.dueAt,
      unitId: inquiries.unitId,
      assigneeId: inquiries.assigneeId,
      confidentiality: inquiries.confidentiality,
      gone: users.closedAt,
    })
    .from(inquiries)
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(and(isOpenCase(), isNotNull(inquiries.dueAt), when, notExists(told)))
    .orderBy(asc(inquiries.dueAt), asc(inquiries.id))
  return rows.map(({ dueAt, confidentiality, gone, assigneeId, ...row }) => ({
    ...row,
    kind,
    dueAt: dueAt ?? 0,
    confidential: confidentiality === "confidential",
    // Whoever has left the house reads nothing.
    assigneeId: gone === null ? assigneeId : null,
  }))
}

/** Everybody who works here. */
export const listStaff = (read: Tx) => read.select().from(users).where(isNull(users.closedAt))
