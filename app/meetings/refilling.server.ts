import { and, eq, inArray, isNotNull, isNull, notInArray, type SQL } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, meetingAttendees, meetingContacts, meetings, obligations, slots } from "#db/schema/index.ts"
import { type Filler, fillSlots } from "./filling.ts"
import { isHeld, type MeetingType } from "./meeting.ts"

/** What fills a slot. */
type Fill = { meetingId: number | null; contactId: number | null }
type FillChange = Fill & { id: number }

const nothing: Fill = { meetingId: null, contactId: null }

/**
 * Puts each meeting with these organisations in the slot it fills, or is to: after any change of meetings, attendance or
 * logged contacts. What fills what is reckoned anew each time, so that taking something back leaves no trace.
 */
export async function refillSlots(tx: Tx, organisationIds: readonly number[]): Promise<void> {
  if (organisationIds.length > 0) await applyFillChanges(tx, await listFillChanges(tx, [...new Set(organisationIds)]))
}

export async function applyFillChanges(tx: Tx, changes: readonly FillChange[]): Promise<void> {
  for (const { id, ...fill } of changes) await tx.update(slots).set(fill).where(eq(slots.id, id))
}

/** Which slots are filled by something else than they say. Null is everybody. */
export async function listFillChanges(read: Tx, organisationIds: readonly number[] | null): Promise<FillChange[]> {
  const rows = await read
    .select({ slot: slots, type: obligations.meetingType })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(
      and(
        isNotNull(obligations.meetingType),
        organisationIds === null
          ? isNotNull(slots.organisationId)
          : inArray(slots.organisationId, [...organisationIds]),
      ),
    )
  const fillers = groupBy(await listFillers(read, organisationIds), ({ organisationId, type }) =>
    fillerKey(organisationId, type),
  )
  const changes: FillChange[] = []
  for (const own of groupBy(rows, ({ slot }) => `${slot.obligationId} ${slot.organisationId}`).values()) {
    const [{ slot, type } = {}] = own
    const fitting = (type && fillers.get(fillerKey(slot?.organisationId ?? 0, type))) ?? []
    const filled = fillSlots(
      own.map(({ slot: { waivedAt, ...rest } }) => ({ ...rest, open: waivedAt === null })),
      fitting.map(({ filler }) => filler),
    )
    for (const { slot } of own) {
      const fill = filled.get(slot.id) ?? nothing
      if (fill.meetingId !== slot.meetingId || fill.contactId !== slot.contactId) changes.push({ id: slot.id, ...fill })
    }
  }
  return changes
}

const fillerKey = (organisationId: number, type: MeetingType) => `${organisationId} ${type}`

type FillerOf = { organisationId: number; type: MeetingType; filler: Filler<Fill> }

/** Meetings to which somebody of the organisation came or is asked, and contacts that were logged as a dialogue meeting. */
async function listFillers(read: Tx, organisationIds: readonly number[] | null): Promise<FillerOf[]> {
  const asked = await read
    .selectDistinct({
      id: meetings.id,
      type: meetings.type,
      status: meetings.status,
      at: meetings.startAt,
      organisationId: meetingAttendees.organisationId,
      attended: meetingAttendees.attended,
    })
    .from(meetingAttendees)
    .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
    .where(
      and(notInArray(meetings.status, ["cancelled"]), among(read, meetingAttendees.organisationId, organisationIds)),
    )
  const logged = await read
    .select({ id: contacts.id, at: contacts.at, organisationId: contacts.organisationId })
    .from(contacts)
    .leftJoin(meetingContacts, eq(meetingContacts.contactId, contacts.id))
    .where(
      and(
        eq(contacts.dialogueMeeting, true),
        isNull(meetingContacts.id),
        among(read, contacts.organisationId, organisationIds),
      ),
    )
  const ofMeetings = asked.flatMap(({ id, type, status, at, organisationId, attended }): FillerOf[] => {
    const held = isHeld(status)
    if (organisationId === null || (held && !attended)) return []
    return [{ organisationId, type, filler: { ...onDay(at), held, of: { meetingId: id, contactId: null } } }]
  })
  const ofContacts = logged.flatMap(({ id, at, organisationId }): FillerOf[] =>
    organisationId === null
      ? []
      : [
          {
            ...{ organisationId, type: "dialogue" },
            filler: { ...onDay(at), held: true, of: { meetingId: null, contactId: id } },
          },
        ],
  )
  return [...once(ofMeetings), ...ofContacts]
}

const onDay = (at: number): { day: LocalDate; order: number } => ({ day: dateOf(localDay(at)), order: at })

/** One meeting is one, however many came from a party. */
const once = (fillers: FillerOf[]): FillerOf[] => [
  ...new Map(fillers.map((each) => [`${each.organisationId} ${each.filler.of.meetingId}`, each])).values(),
]

type OrganisationColumn = typeof contacts.organisationId | typeof meetingAttendees.organisationId

/** Of everybody who has slots, where nobody is named. */
const among = (read: Tx, column: OrganisationColumn, ids: readonly number[] | null): SQL =>
  inArray(column, ids === null ? read.select({ id: slots.organisationId }).from(slots) : [...ids])
