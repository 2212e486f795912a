import { and, eq, gt, inArray, isNotNull, lt, ne, notInArray } from "drizzle-orm"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { dateOf, dayOf, instantOf, localDateTime, localDay, MINUTE } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import type { Span } from "#app/meetings/period.ts"
import { instanceShape, type PlanInstance, wallTime } from "#app/meetings/planner/instance.ts"
import type { SlotRow } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import {
  contacts,
  meetingAttendees,
  meetings,
  obligationParties,
  organisations,
  planEntries,
  plans,
  slots,
} from "#db/schema/index.ts"
import type { PlanSettings } from "./settings.ts"
import { travelArea } from "./travel-areas.ts"

/** A slot to be planned, with whoever is to hold the meeting. */
export type Wanted = { slot: SlotRow; ownerId: number; locked: boolean; startAt: number | null }
type Asked = {
  rule: ObligationRow
  period: Span
  settings: PlanSettings
  seed: number
  wanted: readonly Wanted[]
  now: number
}

export const partyKey = (organisationId: number | null) => `o${organisationId ?? 0}`
export const ownerKey = (userId: number) => `u${userId}`

/** What the planner is to solve, from what stands in the calendars of both sides. */
export async function loadInstance(read: Tx, asked: Asked): Promise<PlanInstance> {
  const { rule, period, settings, seed, wanted, now } = asked
  const organisationIds = [...new Set(wanted.flatMap(({ slot }) => slot.organisationId ?? []))]
  const ownerIds = [...new Set(wanted.map(({ ownerId }) => ownerId))]
  const busy = await listBusy(read, period, ownerIds, rule.id)
  const around = await listAround(read, rule, organisationIds)
  const parties = new Map((await listParties(read, rule, organisationIds)).map((row) => [row.id, row]))
  return instanceShape.parse({
    period: { from: period.from, to: period.to },
    today: dateOf(localDay(now)),
    leadDays: settings.leadDays,
    durationMin: settings.minutes,
    hours: { from: clock(settings.opens), to: clock(settings.closes) },
    closed: await listClosed(read, period, now),
    avoidWeeks: settings.avoidWeeks,
    spacingDays: settings.spacingDays,
    owners: ownerIds.map((id) => ({
      id: ownerKey(id),
      busy: busy.owners.get(id) ?? [],
      maxPerDay: settings.maxPerDay,
      maxPerWeek: settings.maxPerWeek,
    })),
    slots: wanted.map(({ slot, ownerId }) => {
      const id = slot.organisationId ?? 0
      const party = parties.get(id)
      const days = around.get(id) ?? []
      return {
        party: partyKey(id),
        owner: ownerKey(ownerId),
        travelGroup: settings.together ? travelArea(party?.municipalityCode ?? null) : null,
        notBefore: party?.from && party.from > period.from ? party.from : null,
        notAfter: party?.to && party.to < period.to ? party.to : null,
        lastMeeting: days.findLast(({ day }) => day < period.from)?.day ?? null,
        nextMeeting: days.find(({ day }) => day >= period.from)?.day ?? null,
        lastYear: days.find(({ year, part, n }) => year === slot.year - 1 && part === slot.part && n === slot.n)?.day,
        busy: busy.parties.get(id) ?? [],
      }
    }),
    locked: wanted.flatMap(({ slot, ownerId, locked, startAt }) =>
      locked && startAt !== null
        ? [{ party: partyKey(slot.organisationId), owner: ownerKey(ownerId), start: localDateTime(startAt) }]
        : [],
    ),
    seed,
  })
}

const clock = (minutes: number) => wallTime(minutes).slice(11)

async function listClosed(read: Tx, { from, to }: Span, now: number): Promise<string[]> {
  const calendar = await loadCalendar(read, now)
  const days = Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, n) => dayOf(from) + n)
  return days.filter((day) => openHoursOn(calendar, day) === null).map(dateOf)
}

/** The parties with the stretch in which they are owed it; who has left and come back is taken at the last. */
const listParties = (read: Tx, rule: ObligationRow, ids: readonly number[]) =>
  read
    .select({
      id: organisations.id,
      municipalityCode: organisations.municipalityCode,
      from: obligationParties.from,
      to: obligationParties.to,
    })
    .from(organisations)
    .leftJoin(
      obligationParties,
      and(eq(obligationParties.organisationId, organisations.id), eq(obligationParties.obligationId, rule.id)),
    )
    .where(inArray(organisations.id, [...ids]))
    .orderBy(obligationParties.id)
    .then((rows) => rows)

/** The days on which each party was met, or is to be, under the rule; in order. */
async function listAround(read: Tx, rule: ObligationRow, ids: readonly number[]) {
  const rows = await read
    .select({
      organisationId: slots.organisationId,
      ...{ year: slots.year, part: slots.part, n: slots.n, meetingAt: meetings.startAt, contactAt: contacts.at },
    })
    .from(slots)
    .leftJoin(meetings, eq(meetings.id, slots.meetingId))
    .leftJoin(contacts, eq(contacts.id, slots.contactId))
    .where(and(eq(slots.obligationId, rule.id), inArray(slots.organisationId, [...ids])))
  const met = rows.flatMap(({ organisationId, meetingAt, contactAt, ...slot }) => {
    const at = meetingAt ?? contactAt
    return organisationId === null || at === null ? [] : [{ organisationId, day: dateOf(localDay(at)), ...slot }]
  })
  return groupBy(
    met.sort((a, b) => a.day.localeCompare(b.day)),
    ({ organisationId }) => organisationId,
  )
}

type Busy = [string, string]

/** When both sides have other meetings, and what other plans have proposed to the colleagues. */
async function listBusy(read: Tx, { from, to }: Span, ownerIds: readonly number[], ruleId: number) {
  const [first, end] = [instantOf(dayOf(from)), instantOf(dayOf(to) + 1)]
  const during = and(lt(meetings.startAt, end), gt(meetings.endAt, first), notInArray(meetings.status, ["cancelled"]))
  const stretch = { startAt: meetings.startAt, endAt: meetings.endAt }
  const attended = await read
    .select({ ...stretch, userId: meetingAttendees.userId, organisationId: meetingAttendees.organisationId })
    .from(meetingAttendees)
    .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
    .where(during)
  const led = await read
    .select({ ...stretch, userId: meetings.organiserId })
    .from(meetings)
    .where(and(during, isNotNull(meetings.organiserId)))
  const proposed = await read
    .select({ startAt: planEntries.startAt, userId: planEntries.ownerId, settings: plans.settings })
    .from(planEntries)
    .innerJoin(plans, eq(plans.id, planEntries.planId))
    .where(
      and(isNotNull(planEntries.startAt), ne(plans.obligationId, ruleId), inArray(planEntries.ownerId, [...ownerIds])),
    )
  const owners = new Map<number, Busy[]>()
  const parties = new Map<number, Busy[]>()
  const add = (to: Map<number, Busy[]>, id: number | null, startAt: number, endAt: number) => {
    if (id !== null) to.set(id, [...(to.get(id) ?? []), [localDateTime(startAt), localDateTime(endAt)]])
  }
  for (const { startAt, endAt, userId, organisationId } of attended) {
    add(owners, userId, startAt, endAt)
    add(parties, organisationId, startAt, endAt)
  }
  for (const { startAt, endAt, userId } of led) add(owners, userId, startAt, endAt)
  for (const { startAt, userId, settings } of proposed)
    if (startAt !== null) add(owners, userId, startAt, startAt + settings.minutes * MINUTE)
  return { owners, parties }
}
