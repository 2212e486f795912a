import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import { getVisibleInquiry, hideOtherCases } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { type EventSubject, events, users } from "#db/schema/index.ts"
import { eventSubjects } from "./kinds.ts"
import type { Cursor, LogFilter } from "./log-filter.ts"
import { listThings, maySayMore, type Thing } from "./things.server.ts"

const PAGE = 50

export type LogEvent = {
  id: number
  at: number
  /** Null where it was no user: the system itself, or somebody outside. */
  actor: { id: number; name: string } | null
  subject: EventSubject
  type: string
  thing: Thing
  /** Empty where the viewer may not see what it tells of. */
  data: Record<string, unknown>
}

/**
 * One page of the audit log, latest first. There is no count: it would read the whole log. What was done on a case the
 * viewer may not see, or on something that is no more, is told without what it says.
 */
export async function listLog(
  read: Tx,
  viewer: Viewer,
  filter: LogFilter,
): Promise<{ events: LogEvent[]; next: Cursor | null }> {
  const about = await aboutThing(read, viewer, filter)
  if (about === null) return { events: [], next: null }
  const rows = await selectLog(read, filter, about)
  const shown = await hideOtherCases(read, viewer, rows.slice(0, PAGE))
  const things = await listThings(read, viewer, shown)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    events: shown.map(({ actorId, actor, subjectId: _, ...row }) => {
      const thing: Thing = things.get(row.id) ?? { state: "gone" }
      return {
        ...row,
        thing,
        // That somebody read it is told as such; of the rest, not whether it was a reply, a note or a closing.
        type: thing.state === "hidden" && row.type !== "read" ? "hidden" : row.type,
        actor: actorId === null ? null : { id: actorId, name: actor ?? "" },
        data: maySayMore(row.subject, thing) ? row.data : {},
      }
    }),
    next: last ? { at: last.at, id: last.id } : null,
  }
}

/** The query alone, for whoever wants to see how it is run. */
export const selectLog = (read: Tx, { who, from, to, after }: LogFilter, about: SQL | undefined) =>
  read
    .select({
      ...{ id: events.id, at: events.at, actorId: events.actorId, actor: users.name },
      ...{ subject: events.subject, subjectId: events.subjectId, type: events.type, data: shownData },
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        about,
        who === undefined ? undefined : who === 0 ? isNull(events.actorId) : eq(events.actorId, who),
        from === undefined ? undefined : gte(events.at, instantOf(dayOf(from))),
        to === undefined ? undefined : lt(events.at, instantOf(dayOf(to) + 1)),
        after && or(lt(events.at, after.at), and(eq(events.at, after.at), lt(events.id, after.id))),
        // SQLite finds its place in the index by this one; the one above it leaves out what stands at the same moment.
        after && lte(events.at, after.at),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(PAGE + 1)

/** Undefined where nothing is asked of it; null where it is nothing the viewer can find. */
async function aboutThing(read: Tx, viewer: Viewer, { what, thing }: LogFilter): Promise<SQL | undefined | null> {
  if (thing === undefined) return what && eq(events.subject, what)
  if (/^\d{1,15}$/.test(thing) && what !== "inquiry")
    return and(
      what
        ? eq(events.subject, what)
        : inArray(
            events.subject,
            eventSubjects.filter((one) => one !== "inquiry"),
          ),
      eq(events.subjectId, Number(thing)),
    )
  if (what !== undefined && what !== "inquiry") return null
  try {
    const { id } = await getVisibleInquiry(read, viewer, thing.toUpperCase())
    return and(eq(events.subject, "inquiry"), eq(events.subjectId, id))
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** Everybody who has or had a place here, those who have left too: the log has their doings. */
export const listActors = (read: Tx) =>
  read.select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.name))
