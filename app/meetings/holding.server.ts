import { and, desc, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { MINUTE } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Db, Tx } from "#db/client.server.ts"
import {
  contactParticipants,
  contacts,
  events,
  meetingAttendees,
  meetingContacts,
  meetings,
  slots,
} from "#db/schema/index.ts"
import { isPlanned, type PlannedStatus } from "./meeting.ts"
import { refillSlots } from "./refilling.server.ts"
import {
  type AttendeeRow,
  getMeeting,
  listAttendeeRows,
  type MeetingRow,
  organisationsOf,
  tellMeeting,
} from "./rows.server.ts"

/**
 * The meeting took place, and these of its attendees came. It fills a slot of each party that came, and stands in the
 * contact log once for each organisation. Said again with others, it is put right.
 * @throws DomainError "meeting-not-begun", "meeting-settled" for one that is cancelled or whose minutes are approved,
 * "nobody-came" where no attendee of the meeting is among them
 */
export const holdMeeting = (db: Db, actor: Actor, id: number, came: readonly number[]): Promise<void> =>
  db.write((tx) => recordHolding(tx, actor, id, came))

/** The same within somebody else's transaction. */
export async function recordHolding(tx: Tx, actor: Actor, id: number, came: readonly number[]): Promise<void> {
  const meeting = await getMeeting(tx, id)
  if (!isPlanned(meeting.status) && meeting.status !== "held") throw new DomainError("meeting-settled")
  if (meeting.startAt > actor.now) throw new DomainError("meeting-not-begun")
  const attendees = await listAttendeeRows(tx, id)
  const present = attendees.filter((attendee) => came.includes(attendee.id))
  if (present.length === 0) throw new DomainError("nobody-came", 400)
  await tx.update(meetings).set({ status: "held", updatedAt: actor.now }).where(eq(meetings.id, id))
  await tx.update(meetingAttendees).set({ attended: false }).where(eq(meetingAttendees.meetingId, id))
  const ids = present.map((attendee) => attendee.id)
  await tx.update(meetingAttendees).set({ attended: true }).where(inArray(meetingAttendees.id, ids))
  await dropContacts(tx, id)
  await addContacts(tx, actor, meeting, present)
  await tellMeeting(tx, actor, id, "held", { from: meeting.status, came: ids })
  await refillSlots(tx, await organisationsOf(tx, id))
}

/** It did not take place after all: it is what it was before, and leaves the contact log. @throws DomainError "meeting-settled" */
export const unholdMeeting = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { status } = await getMeeting(tx, id)
    if (status !== "held") throw new DomainError("meeting-settled")
    const to = await statusBefore(tx, id)
    await tx.update(meetings).set({ status: to, updatedAt: actor.now }).where(eq(meetings.id, id))
    await tx.update(meetingAttendees).set({ attended: null }).where(eq(meetingAttendees.meetingId, id))
    await dropContacts(tx, id)
    await tellMeeting(tx, actor, id, "not-held", { to })
    await refillSlots(tx, await organisationsOf(tx, id))
  })

/** What it was when it was first said to have been held. */
async function statusBefore(tx: Tx, id: number): Promise<PlannedStatus> {
  const rows = await tx
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.subject, "meeting"), eq(events.subjectId, id), eq(events.type, "held")))
    .orderBy(desc(events.id))
  return rows.some(({ data }) => data.from === "draft") ? "draft" : "invited"
}

async function dropContacts(tx: Tx, meetingId: number): Promise<void> {
  const rows = await tx
    .delete(meetingContacts)
    .where(eq(meetingContacts.meetingId, meetingId))
    .returning({ id: meetingContacts.contactId })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.update(slots).set({ contactId: null }).where(inArray(slots.contactId, ids))
  await tx.delete(contactParticipants).where(inArray(contactParticipants.contactId, ids))
  await tx.delete(contacts).where(inArray(contacts.id, ids))
}

/** One entry an organisation, with its first person as the one it was with; whoever has no organisation has one alone. */
async function addContacts(tx: Tx, actor: Actor, meeting: MeetingRow, present: readonly AttendeeRow[]): Promise<void> {
  const colleagues = present.flatMap(({ userId }) => userId ?? [])
  const theirs = present.filter(({ userId }) => userId === null)
  const parties = groupBy(theirs, ({ organisationId, personId, id }) =>
    organisationId !== null ? `o${organisationId}` : personId !== null ? `p${personId}` : `a${id}`,
  )
  for (const party of parties.values()) {
    const [first] = party
    const people = party.flatMap(({ personId }) => personId ?? [])
    if (!first || (first.organisationId === null && people.length === 0)) continue
    const [contact] = await tx
      .insert(contacts)
      .values({
        ...{ channel: "meeting", direction: "out", at: meeting.startAt, summary: meeting.title },
        ...{ organisationId: first.organisationId, personId: people[0] ?? null },
        minutes: Math.round((meeting.endAt - meeting.startAt) / MINUTE),
        userId: meeting.organiserId ?? actor.userId,
        dialogueMeeting: meeting.type === "dialogue",
        createdAt: actor.now,
      })
      .returning({ id: contacts.id })
    if (!contact) throw new Error("a contact was not inserted")
    await tx.insert(meetingContacts).values({ meetingId: meeting.id, contactId: contact.id })
    const others = [
      ...people.slice(1).map((personId) => ({ personId, userId: null })),
      ...colleagues.filter((id) => id !== meeting.organiserId).map((userId) => ({ personId: null, userId })),
    ]
    if (others.length > 0)
      await tx.insert(contactParticipants).values(others.map((other) => ({ ...other, contactId: contact.id })))
  }
}
