import { asc, eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, organisations, people, users } from "#db/schema/index.ts"

/** Who was asked to a meeting, as minutes and mails need them. `address`: the one they were asked by. */
export type MinutesAttendee = {
  id: number
  userId: number | null
  personId: number | null
  organisationId: number | null
  name: string
  organisation: string | null
  address: string | null
  attended: boolean | null
}

export async function listAttendees(read: Tx, meetingId: number): Promise<MinutesAttendee[]> {
  const rows = await read
    .select({ attendee: meetingAttendees, person: people, user: users, organisation: organisations.name })
    .from(meetingAttendees)
    .leftJoin(people, eq(people.id, meetingAttendees.personId))
    .leftJoin(users, eq(users.id, meetingAttendees.userId))
    .leftJoin(organisations, eq(organisations.id, meetingAttendees.organisationId))
    .where(eq(meetingAttendees.meetingId, meetingId))
    .orderBy(asc(organisations.name), asc(meetingAttendees.id))
  return rows.map(({ attendee, person, user, organisation }) => ({
    ...pick(attendee),
    organisation,
    name: person?.name ?? user?.name ?? attendee.address ?? organisation ?? "",
  }))
}

const pick = ({ id, userId, personId, organisationId, address, attended }: typeof meetingAttendees.$inferSelect) => ({
  ...{ id, userId, personId, organisationId, address, attended },
})
