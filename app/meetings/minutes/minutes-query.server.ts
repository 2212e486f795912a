import { and, asc, desc, eq, gt, inArray, isNull, ne, notInArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo, listColleagues, visibleTo } from "#app/inquiries/queries.server.ts"
import { getMeeting, type MeetingRow, organisationsOf } from "#app/meetings/rows.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import {
  agendaItems,
  contacts,
  decisions,
  inquiries,
  meetingActions,
  meetingContacts,
  minutesVersions,
  organisations,
  users,
} from "#db/schema/index.ts"
import { listActions, listDecisions } from "./actions-query.server.ts"
import { listAttendees } from "./attendees-query.server.ts"
import { listEarlier, loadAgenda } from "./rows.server.ts"

export type MinutesView = Awaited<ReturnType<typeof getMinutesView>>

/** A meeting's agenda and minutes, with what stands beside them. @throws DomainError "not-found" */
export async function getMinutesView(read: Tx, viewer: Viewer, meetingId: number) {
  const meeting = await getMeeting(read, meetingId)
  const earlier = await listEarlier(read, meeting)
  return {
    meeting,
    agenda: await loadAgenda(read, meeting),
    written: await findLastWriting(read, meetingId),
    decisions: await listDecisions(read, eq(decisions.meetingId, meetingId)),
    actions: await listActions(read, eq(meetingActions.meetingId, meetingId)),
    earlier: await listEarlierActions(read, earlier),
    earlierDecisions: meeting.type === "council" ? await listOpenDecisions(read, earlier) : [],
    since: await loadSince(read, viewer, meeting, earlier[0]?.startAt ?? null),
    versions: await listVersions(read, meetingId),
    owners: {
      colleagues: (await listColleagues(read)).map(({ id, name }) => ({ id, name })),
      attendees: (await listAttendees(read, meetingId))
        .filter(({ userId }) => userId === null)
        .map(({ id, name, organisation }) => ({ id, name, organisation })),
    },
  }
}

async function findLastWriting(read: Tx, meetingId: number): Promise<{ at: number; by: string | null } | null> {
  const [row] = await read
    .select({ at: agendaItems.writtenAt, by: users.name })
    .from(agendaItems)
    .leftJoin(users, eq(users.id, agendaItems.writtenById))
    .where(and(eq(agendaItems.meetingId, meetingId), gt(agendaItems.writtenAt, 0)))
    .orderBy(desc(agendaItems.writtenAt))
    .limit(1)
  return row?.at ? { at: row.at, by: row.by } : null
}

/** What was agreed at the party's earlier meetings: all that is open, and what has been done since the last of them. */
async function listEarlierActions(read: Tx, earlier: readonly MeetingRow[]) {
  const [last] = earlier
  if (!last) return []
  const ids = earlier.map(({ id }) => id)
  const rows = await listActions(read, inArray(meetingActions.meetingId, ids))
  return rows
    .filter(({ doneAt, meeting }) => doneAt === null || doneAt > last.startAt || meeting.id === last.id)
    .sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null) || a.dueOn.localeCompare(b.dueOn))
    .map((row) => ({ ...row, times: ids.indexOf(row.meeting.id) + 1 }))
}

/** What the council has decided before and is not done, by its day; what has none comes last. */
async function listOpenDecisions(read: Tx, earlier: readonly MeetingRow[]) {
  const ids = earlier.map(({ id }) => id)
  const rows = await listDecisions(read, and(inArray(decisions.meetingId, ids), isNull(decisions.doneAt)))
  return rows.toSorted((a, b) => (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9") || a.id - b.id)
}

const MOST_PARTIES = 10
const MOST_SHOWN = 6

/** The parties' open cases, and the contacts with them since the last meeting; of a joint meeting they would be too many. */
async function loadSince(read: Tx, viewer: Viewer, meeting: MeetingRow, lastAt: number | null) {
  const parties = await organisationsOf(read, meeting.id)
  if (parties.length === 0 || parties.length > MOST_PARTIES) return null
  const open = await read
    .select({ number: inquiries.number, subject: inquiries.subject, dueAt: inquiries.dueAt, party: organisations.name })
    .from(inquiries)
    .innerJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .where(and(inArray(inquiries.organisationId, parties), isOpenCase(), visibleTo(viewer)))
    .orderBy(asc(inquiries.dueAt), asc(inquiries.id))
  const own = read.select({ id: meetingContacts.contactId }).from(meetingContacts)
  const others = await read
    .select({ id: contacts.id, at: contacts.at, channel: contacts.channel, summary: contacts.summary })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(
      and(
        inArray(contacts.organisationId, parties),
        gt(contacts.at, lastAt ?? 0),
        ne(contacts.summary, ""),
        notInArray(contacts.id, own),
        contactVisibleTo(viewer),
      ),
    )
    .orderBy(desc(contacts.at))
  // Conversations before mails: those stand on their cases.
  const key = others.filter(({ channel }) => channel !== "mail")
  return {
    ...{ lastAt, open: open.slice(0, MOST_SHOWN), openCount: open.length },
    ...{ contacts: key.slice(0, MOST_SHOWN), contactCount: others.length },
  }
}

export const listVersions = (read: Tx, meetingId: number) =>
  read
    .select({
      n: minutesVersions.n,
      approvedAt: minutesVersions.approvedAt,
      approvedBy: users.name,
      reopenedAt: minutesVersions.reopenedAt,
      reopenedBecause: minutesVersions.reopenedBecause,
    })
    .from(minutesVersions)
    .leftJoin(users, eq(users.id, minutesVersions.approvedById))
    .where(eq(minutesVersions.meetingId, meetingId))
    .orderBy(desc(minutesVersions.n))
    .then((rows) => rows)
