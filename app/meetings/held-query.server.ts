import { and, asc, eq, inArray } from "drizzle-orm"
import { contactPath } from "#app/contact-log/paths.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, meetings, obligations, slots } from "#db/schema/index.ts"
import { meetingPath, newMeetingPath, slotPath } from "./paths.ts"
import { isWithin, yearOf } from "./period.ts"
import { factsOf } from "./slot-facts.ts"
import { isDone, type SlotState, slotState } from "./slot-state.ts"

/** Meetings held with the parties of a group, of those each is owed this year. */
export type MeetingsHeld = { year: number; held: number; owed: number; heldInQuarter: number; parties: number }

/** Null where no party of the group is owed a meeting of its own. */
export async function countMeetings(read: Tx, group: TargetGroupKey, now: number): Promise<MeetingsHeld | null> {
  const today = dateOf(localDay(now))
  const year = yearOf(today)
  const rows = await listSlots(read, today, [year], { group })
  const owed = rows.filter(({ state }) => state !== "not-owed")
  if (rows.length === 0) return null
  const held = owed.filter(({ state }) => isDone(state))
  return {
    year,
    held: held.length,
    owed: owed.length,
    heldInQuarter: held.filter((row) => isWithin(today, row)).length,
    parties: new Set(owed.map(({ organisationId }) => organisationId)).size,
  }
}

export type PartySlot = {
  year: number
  part: number
  state: SlotState
  at: number | null
  /** Its period is still to come. */
  ahead: boolean
  path: string
}

/** What one party is owed in these years, of meetings of its own. */
export async function listPartySlots(
  read: Tx,
  organisationId: number,
  years: number[],
  now: number,
): Promise<PartySlot[]> {
  const today = dateOf(localDay(now))
  const rows = await listSlots(read, today, years, { organisationId })
  return rows.map(({ year, part, state, at, from, id, meetingId, contactId }) => ({
    ...{ year, part, state, at, ahead: from > today },
    path: pathOf({ id, state, meetingId, contactId }),
  }))
}

function pathOf({ id, state, meetingId, contactId }: Pick<Row, "id" | "state" | "meetingId" | "contactId">): string {
  if (contactId !== null) return contactPath(contactId)
  if (meetingId !== null) return meetingPath(meetingId)
  return state === "waived" || state === "not-owed" ? slotPath(id) : newMeetingPath(id)
}

type Row = Awaited<ReturnType<typeof listSlots>>[number]

async function listSlots(
  read: Tx,
  today: string,
  years: number[],
  of: { group: TargetGroupKey } | { organisationId: number },
) {
  const rows = await read
    .select({ slot: slots, status: meetings.status, meetingAt: meetings.startAt, contactAt: contacts.at })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .leftJoin(meetings, eq(meetings.id, slots.meetingId))
    .leftJoin(contacts, eq(contacts.id, slots.contactId))
    .where(
      and(
        inArray(slots.year, years),
        eq(obligations.kind, "meeting"),
        eq(obligations.joint, false),
        "group" in of ? eq(obligations.targetGroup, of.group) : eq(slots.organisationId, of.organisationId),
      ),
    )
    .orderBy(asc(slots.year), asc(slots.part), asc(slots.n))
  return rows.map(({ slot, status, meetingAt, contactAt }) => ({
    ...slot,
    state: slotState(factsOf(slot, status), today),
    at: contactAt ?? meetingAt,
  }))
}
