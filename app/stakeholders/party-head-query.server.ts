import { and, asc, eq, isNull, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, tasks, users } from "#db/schema/index.ts"
import type { Party } from "./timeline-keys.server.ts"
import type { NextTask } from "./views.ts"

/** The next thing a colleague is to do with a party; a task on a case that is hidden from the viewer is left out. */
export async function findNextTask(read: Tx, viewer: Viewer, party: Party): Promise<NextTask | null> {
  const visible = visibleTo(viewer)
  const [row] = await read
    .select({ title: tasks.title, dueOn: tasks.dueOn, assignee: users.name })
    .from(tasks)
    .innerJoin(users, eq(users.id, tasks.assigneeId))
    .leftJoin(inquiries, eq(inquiries.id, tasks.inquiryId))
    .where(
      and(
        "personId" in party ? eq(tasks.personId, party.personId) : eq(tasks.organisationId, party.organisationId),
        isNull(tasks.doneAt),
        visible && or(isNull(tasks.inquiryId), visible),
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(1)
  return row ?? null
}

/** Open cases with a party, of those the viewer may see. */
export const countOpenCases = (read: Tx, viewer: Viewer, party: Party): Promise<number> =>
  read
    .$count(
      inquiries,
      and(
        "personId" in party
          ? eq(inquiries.personId, party.personId)
          : eq(inquiries.organisationId, party.organisationId),
        isOpenCase(),
        visibleTo(viewer),
      ),
    )
    .then((n) => n)
