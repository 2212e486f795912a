import { and, eq, inArray, isNull, ne, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { changeInquiry } from "#app/inquiries/change.server.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { affiliations, inquiries, organisations, tasks, users } from "#db/schema/index.ts"
import { closeAffiliation, getAffiliation } from "./affiliating.server.ts"
import { getOrganisation } from "./rows.server.ts"

/** Groups whose organisations one sits in by a seat: leaving the job often ends the seat too. */
const seatGroups = ["council", "municipal-councils"] as const

/** What still hangs on the old place after a change of job, as far as the viewer may see it. */
export async function listLooseEnds(
  read: Tx,
  viewer: Viewer,
  { personId, leftId, joinedId }: { personId: number; leftId: number; joinedId: number },
) {
  const cases = await read
    .select({
      id: inquiries.id,
      number: inquiries.number,
      subject: inquiries.subject,
      assignee: users.name,
    })
    .from(inquiries)
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(and(eq(inquiries.personId, personId), eq(inquiries.organisationId, leftId), isOpenCase(), visibleTo(viewer)))
    .orderBy(inquiries.dueAt)
  const open = await read
    .select({ id: tasks.id, title: tasks.title, dueOn: tasks.dueOn, assignee: users.name })
    .from(tasks)
    .innerJoin(users, eq(users.id, tasks.assigneeId))
    .leftJoin(inquiries, eq(inquiries.id, tasks.inquiryId))
    .where(
      and(eq(tasks.personId, personId), eq(tasks.organisationId, leftId), isNull(tasks.doneAt), taskVisibleTo(viewer)),
    )
    .orderBy(tasks.dueOn)
  const seats = await read
    .select({ id: affiliations.id, role: affiliations.role, organisation: organisations.name })
    .from(affiliations)
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(
      and(
        eq(affiliations.personId, personId),
        isNull(affiliations.to),
        ne(affiliations.organisationId, joinedId),
        inArray(organisations.targetGroup, [...seatGroups]),
      ),
    )
  return { cases, tasks: open, seats }
}

export type LooseEnds = Awaited<ReturnType<typeof listLooseEnds>>

export type Settled = { caseIds: number[]; taskIds: number[]; seatIds: number[] }

/**
 * Moves the chosen cases and tasks to the new organisation and ends the chosen seats. What was not offered is left
 * alone: ids come from a form.
 */
export const settleLooseEnds = (
  db: Db,
  actor: Actor,
  viewer: Viewer,
  place: { personId: number; leftId: number; joinedId: number; at: number },
  chosen: Settled,
): Promise<Settled> =>
  db.write(async (tx) => {
    const offered = await listLooseEnds(tx, viewer, place)
    const among = (ids: number[], rows: { id: number }[]) => ids.filter((id) => rows.some((row) => row.id === id))
    const caseIds = among(chosen.caseIds, offered.cases)
    const taskIds = among(chosen.taskIds, offered.tasks)
    const seatIds = among(chosen.seatIds, offered.seats)
    const moved = { organisationId: place.joinedId }
    const { name } = await getOrganisation(tx, place.joinedId)
    for (const id of caseIds) await changeInquiry(tx, actor, id, moved, { type: "sender-changed", data: { to: name } })
    for (const id of taskIds) {
      await tx.update(tasks).set(moved).where(eq(tasks.id, id))
      await recordEvent(tx, actor, { subject: "task", subjectId: id, type: "organisation-changed", data: moved })
    }
    for (const id of seatIds) {
      const { from } = await getAffiliation(tx, id)
      await closeAffiliation(tx, actor, id, Math.max(place.at, from ?? 0))
    }
    return { caseIds, taskIds, seatIds }
  })

function taskVisibleTo(viewer: Viewer) {
  const visible = visibleTo(viewer)
  return visible && or(isNull(tasks.inquiryId), visible)
}
