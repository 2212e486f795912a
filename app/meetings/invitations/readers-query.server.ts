import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Locale } from "#app/i18n/locale.ts"
import { readAddress } from "#app/mail/address.ts"
import type { Attendee } from "#app/meetings/calendar/invitation.ts"
import { addressKey } from "#app/meetings/calendar/keys.ts"
import type { AttendeeRole, Participation } from "#app/meetings/meeting.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, meetingAttendees, organisations, people, users } from "#db/schema/index.ts"

export type Reader = {
  attendeeId: number
  /** "" for an address alone. */
  name: string
  /** As `addressKey`. */
  address: string
  role: AttendeeRole
  participation: Participation
  locale: Locale
}
export type Unreachable = {
  attendeeId: number
  name: string
  personId: number | null
  organisationId: number | null
}

/**
 * Those who are asked to a meeting, and where they are reached: a colleague at their own address, a person at the one they
 * have where they come from, an organisation of which nobody is named at its shared one.
 */
export async function listReaders(read: Tx, meetingId: number): Promise<{ readers: Reader[]; without: Unreachable[] }> {
  const rows = await read
    .select({ attendee: meetingAttendees, person: people, colleague: users, organisation: organisations.name })
    .from(meetingAttendees)
    .leftJoin(people, eq(people.id, meetingAttendees.personId))
    .leftJoin(users, eq(users.id, meetingAttendees.userId))
    .leftJoin(organisations, eq(organisations.id, meetingAttendees.organisationId))
    .where(eq(meetingAttendees.meetingId, meetingId))
    .orderBy(asc(meetingAttendees.id))
  const known = await listKnownAddresses(read, rows)
  const readers: Reader[] = []
  const without: Unreachable[] = []
  for (const { attendee, person, colleague, organisation } of rows) {
    const { id: attendeeId, personId, organisationId, role, participation } = attendee
    const name = person?.name ?? colleague?.name ?? (attendee.address ? "" : (organisation ?? ""))
    const written = attendee.address ?? colleague?.email ?? addressOf(known, { personId, organisationId }) ?? ""
    const address = addressKey(readAddress(written) ?? "")
    const locale = person?.language ?? colleague?.locale ?? "da"
    if (address) readers.push({ attendeeId, name, address, role, participation, locale })
    else without.push({ attendeeId, name: name || written, personId, organisationId })
  }
  return { readers, without }
}

type Known = { personId: number | null; organisationId: number | null; value: string }
type Party = { personId: number | null; organisationId: number | null }

async function listKnownAddresses(read: Tx, rows: { attendee: Party }[]): Promise<Known[]> {
  const columns = {
    personId: addresses.personId,
    organisationId: addresses.organisationId,
    value: addresses.value,
  }
  const personIds = rows.flatMap(({ attendee }) => attendee.personId ?? [])
  const organisationIds = rows.flatMap(({ attendee }) => (attendee.personId ? [] : (attendee.organisationId ?? [])))
  const current = and(eq(addresses.kind, "mail"), isNull(addresses.endedAt))
  const ofPeople = await read
    .select(columns)
    .from(addresses)
    .where(and(current, inArray(addresses.personId, personIds)))
    .orderBy(asc(addresses.id))
  const shared = await read
    .select(columns)
    .from(addresses)
    .where(and(current, inArray(addresses.organisationId, organisationIds), isNull(addresses.personId)))
    .orderBy(asc(addresses.id))
  return [...ofPeople, ...shared]
}

/** A person's at the organisation they come from; else one of their own, else any they have. */
function addressOf(known: Known[], { personId, organisationId }: Party): string | undefined {
  if (personId === null) return known.find((it) => it.personId === null && it.organisationId === organisationId)?.value
  const theirs = known.filter((it) => it.personId === personId)
  const best =
    theirs.find((it) => it.organisationId === organisationId) ??
    theirs.find((it) => it.organisationId === null) ??
    theirs[0]
  return best?.value
}

const states: Record<Participation, Attendee["participation"]> = {
  "needs-action": "pending",
  accepted: "accepted",
  tentative: "tentative",
  declined: "declined",
  delegated: "delegated",
}

/** As calendars name them. */
export const attendeeOf = ({ name, address, role, participation }: Reader): Attendee => ({
  ...{ name, address, role: role === "chair" ? "chair" : "required" },
  ...{ participation: states[participation], rsvp: participation === "needs-action" },
})
