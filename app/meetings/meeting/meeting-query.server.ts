import { asc, eq } from "drizzle-orm"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, obligations, organisations, people, slots, users } from "#db/schema/index.ts"
import { listPeople } from "./new-query.server.ts"

export type MeetingView = Awaited<ReturnType<typeof getMeetingView>>
export type AttendeeView = MeetingView["attendees"][number]

/** A meeting, who is asked, and what it counts as. @throws DomainError "not-found" */
export async function getMeetingView(read: Tx, id: number, now: number) {
  const meeting = await getMeeting(read, id)
  const attendees = await listAttendees(read, id)
  const colleagues = (await listColleagues(read)).map((each) => ({ id: each.id, name: each.name }))
  const [organiser] =
    meeting.organiserId === null ? [] : await read.select().from(users).where(eq(users.id, meeting.organiserId))
  return {
    meeting,
    organiser: organiser ? { id: organiser.id, name: organiser.name } : null,
    attendees,
    slots: await listSlotsOf(read, id),
    hasBegun: meeting.startAt <= now,
    choices: { colleagues, people: await listChoices(read, attendees, now) },
  }
}

/** Those from outside first, by organisation; then colleagues. */
async function listAttendees(read: Tx, meetingId: number) {
  const rows = await read
    .select({
      attendee: meetingAttendees,
      person: { id: people.id, name: people.name },
      colleague: { id: users.id, name: users.name },
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(meetingAttendees)
    .leftJoin(people, eq(people.id, meetingAttendees.personId))
    .leftJoin(users, eq(users.id, meetingAttendees.userId))
    .leftJoin(organisations, eq(organisations.id, meetingAttendees.organisationId))
    .where(eq(meetingAttendees.meetingId, meetingId))
    .orderBy(asc(organisations.name), asc(meetingAttendees.id))
  return rows
    .map(({ attendee: { id, role, participation, comment, attended, address }, ...who }) => ({
      ...{ id, role, participation, comment, attended, address },
      ...who,
    }))
    .sort((a, b) => Number(a.colleague !== null) - Number(b.colleague !== null))
}

const listSlotsOf = (read: Tx, meetingId: number) =>
  read
    .select({
      id: slots.id,
      year: slots.year,
      part: slots.part,
      n: slots.n,
      organisation: { id: organisations.id, name: organisations.name },
      rule: {
        id: obligations.id,
        nameDa: obligations.nameDa,
        nameEn: obligations.nameEn,
        period: obligations.period,
        times: obligations.times,
      },
    })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .leftJoin(organisations, eq(organisations.id, slots.organisationId))
    .where(eq(slots.meetingId, meetingId))
    .orderBy(asc(organisations.name))
    .then((rows) => rows)

const MOST_ORGANISATIONS = 10

/** The people of the organisations at the meeting who are not asked yet; of a joint meeting they would be too many. */
async function listChoices(read: Tx, attendees: Awaited<ReturnType<typeof listAttendees>>, now: number) {
  const places = new Map(
    attendees.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])),
  )
  if (places.size > MOST_ORGANISATIONS) return []
  const asked = new Set(attendees.map(({ person }) => person?.id))
  const found = await Promise.all(
    [...places.values()].map(async ({ id, name }) => ({ organisation: name, people: await listPeople(read, id, now) })),
  )
  return found.map((place) => ({
    ...place,
    people: place.people.filter(({ key }) => !asked.has(Number(/^p(\d+)/.exec(key)?.[1]))),
  }))
}
