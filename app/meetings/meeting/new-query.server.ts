import { and, asc, eq, isNull, max } from "drizzle-orm"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import type { MeetingType } from "#app/meetings/meeting.ts"
import { getSlotView, type SlotView } from "#app/meetings/slot/slot-query.server.ts"
import { listPlaces } from "#app/stakeholders/places-query.server.ts"
import { getOrganisation } from "#app/stakeholders/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, meetings, obligations, organisations, slots } from "#db/schema/index.ts"

export type PersonChoice = { key: string; name: string; role: string | null }
export type NewMeetingView = Awaited<ReturnType<typeof loadNewMeeting>>

/** What a new meeting is filled in with: by the slot it is for, or by an organisation. */
export async function loadNewMeeting(
  read: Tx,
  { slotId, organisationId }: { slotId: number | null; organisationId: number | null },
  now: number,
) {
  const slot = slotId === null ? null : await getSlotView(read, slotId, now)
  const party = slot ? slot.organisation : organisationId === null ? null : await getOrganisation(read, organisationId)
  const type = slot?.rule.meetingType ?? (party && (await typeOwedTo(read, party.id))) ?? "other"
  const joint = slot?.rule.joint ?? false
  return {
    slot,
    type,
    party: party && { id: party.id, name: party.name },
    organisations: slot && joint ? await listOpenParties(read, slot) : [],
    people: party && !joint ? await listPeople(read, party.id, now) : [],
    lastHeldAt: party && !joint ? await findLastHeld(read, party.id, type) : null,
    inviteBy: slot && slot.rule.leadDays > 0 ? dateOf(dayOf(slot.to) - slot.rule.leadDays) : null,
    colleagues: (await listColleagues(read)).map(({ id, name }) => ({ id, name })),
  }
}

/** Those of a joint meeting's period whose slot is not filled. */
const listOpenParties = (read: Tx, { rule, year, part, n }: SlotView) =>
  read
    .select({ id: organisations.id, name: organisations.name })
    .from(slots)
    .innerJoin(organisations, eq(organisations.id, slots.organisationId))
    .where(
      and(
        eq(slots.obligationId, rule.id),
        eq(slots.year, year),
        eq(slots.part, part),
        eq(slots.n, n),
        eq(slots.owed, true),
        isNull(slots.waivedAt),
        isNull(slots.meetingId),
        isNull(slots.contactId),
      ),
    )
    .orderBy(asc(organisations.name))
    .then((rows) => rows)

export async function listPeople(read: Tx, organisationId: number, now: number): Promise<PersonChoice[]> {
  const places = await listPlaces(read, { organisationId }, now)
  return places
    .filter(({ current }) => current)
    .map(({ person, role }) => ({ key: `p${person.id}o${organisationId}`, name: person.name, role }))
}

async function typeOwedTo(read: Tx, organisationId: number): Promise<MeetingType | null> {
  const [row] = await read
    .select({ type: obligations.meetingType })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(and(eq(slots.organisationId, organisationId), eq(obligations.joint, false)))
    .limit(1)
  return row?.type ?? null
}

async function findLastHeld(read: Tx, organisationId: number, type: MeetingType): Promise<number | null> {
  const [row] = await read
    .select({ at: max(meetings.startAt) })
    .from(meetings)
    .innerJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(
      and(
        eq(meetingAttendees.organisationId, organisationId),
        eq(meetingAttendees.attended, true),
        eq(meetings.type, type),
      ),
    )
  return row?.at ?? null
}
