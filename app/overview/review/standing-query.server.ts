import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { DeadlineKind } from "#app/inquiries/inquiry.ts"
import type { InquiryEventType, QuietEventType } from "#app/inquiries/views.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { drafts, events, inquiryDeadlines, tasks, users } from "#db/schema/index.ts"
import type { ReviewCase, Standing } from "./facts.ts"

/** What counts as having worked on a case. */
const work: (InquiryEventType | QuietEventType)[] = [
  ...(["noted", "contact-logged", "waiting", "resumed", "answered", "reply-taken-back"] as const),
  ...(["deadline-overruled", "deadline-extended"] as const),
]
const asked: string[] = [...work, "assigned", "delivery-failed", "extension-withdrawn"]

/** How each of these cases came to stand as it does. Four queries for all of them. */
export async function findStandings(read: Tx, cases: readonly ReviewCase[]): Promise<Map<number, Standing>> {
  const ids = cases.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const happened = groupBy(await listEvents(read, ids), ({ id }) => id)
  const deadlines = groupBy(await listDeadlines(read, ids), ({ id }) => id)
  const written = groupBy(await listDrafts(read, ids), ({ id }) => id)
  const open = groupBy(await listTasks(read, ids), ({ id }) => id)
  return new Map(
    cases.map((one) => {
      const told = happened.get(one.id) ?? []
      const last = (...types: string[]) => told.findLast(({ type }) => types.includes(type))
      const worked = told.findLast(({ type, by }) => by !== null && work.some((each) => each === type))
      const mail = last("delivery-failed", "answered", "deadline-extended")
      const extension = last("deadline-extended", "extension-withdrawn")
      const kinds = (deadlines.get(one.id) ?? []).filter(({ kind }) => one.status !== "waiting" || kind === "statutory")
      const draft = written.get(one.id)?.at(-1)
      const standing: Standing = {
        kind: kinds[0]?.kind ?? ("reply" satisfies DeadlineKind),
        heldSince: last("assigned")?.at ?? one.receivedAt,
        worked: worked?.by ? { at: worked.at, by: worked.by } : null,
        draft: draft ? { at: draft.at, by: draft.by } : null,
        failedAt: mail?.type === "delivery-failed" ? mail.at : null,
        toldAt: extension?.type === "deadline-extended" && extension.data.told ? extension.at : null,
        helper: open.get(one.id)?.find(({ name }) => name !== one.assignee?.name)?.name ?? null,
      }
      return [one.id, standing]
    }),
  )
}

const listEvents = (read: Tx, ids: number[]) =>
  read
    .select({ id: events.subjectId, type: events.type, at: events.at, data: events.data, by: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.subject, "inquiry"), inArray(events.subjectId, ids), inArray(events.type, asked)))
    .orderBy(asc(events.id))

const listDeadlines = (read: Tx, ids: number[]) =>
  read
    .select({ id: inquiryDeadlines.inquiryId, kind: inquiryDeadlines.kind })
    .from(inquiryDeadlines)
    .where(and(inArray(inquiryDeadlines.inquiryId, ids), isNull(inquiryDeadlines.metAt)))
    .orderBy(asc(inquiryDeadlines.dueAt))

const listDrafts = (read: Tx, ids: number[]) =>
  read
    .select({ id: drafts.inquiryId, at: drafts.updatedAt, by: users.name })
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.userId))
    .where(and(inArray(drafts.inquiryId, ids), eq(drafts.kind, "reply")))
    .orderBy(asc(drafts.updatedAt))

const listTasks = (read: Tx, ids: number[]) =>
  read
    .select({ id: tasks.inquiryId, name: users.name })
    .from(tasks)
    .innerJoin(users, eq(users.id, tasks.assigneeId))
    .where(and(inArray(tasks.inquiryId, ids), isNull(tasks.doneAt)))
    .orderBy(asc(tasks.id))
