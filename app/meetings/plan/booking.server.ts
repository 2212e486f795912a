import { and, desc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { localDateTime, MINUTE } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { groupBy } from "#app/lib/group-by.ts"
import { type AttendeeInput, insertMeeting } from "#app/meetings/adding.server.ts"
import { type MeetingHouse, sendInvitations } from "#app/meetings/invitations/sending.server.ts"
import type { MeetingType } from "#app/meetings/meeting.ts"
import { wallMinutes } from "#app/meetings/planner/instance.ts"
import type { Tx } from "#db/client.server.ts"
import { affiliations, meetingAttendees, meetings, planEntries, plans } from "#db/schema/index.ts"
import { findClashes, isImpossible } from "./clashes.ts"
import { loadInstance, ownerKey, partyKey } from "./instance.server.ts"
import { findPlan, getPlannable, listOpenSlots, type PlanKey } from "./rows.server.ts"

/**
 * Makes a meeting of everything in the plan that has a time, with those of the party who came last, and invites them; what
 * has none stays.
 * @param title what a meeting of a kind with a party is called
 * @returns the meetings made
 * @throws DomainError "not-found", "no-mailbox", "meeting-past", "plan-clashes" where somebody would have to be in two places at once
 */
export const bookPlan = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  key: PlanKey,
  title: (type: MeetingType, party: string) => string,
): Promise<number[]> =>
  db.write(async (tx) => {
    const { rule, period } = await getPlannable(tx, key)
    const plan = await findPlan(tx, key)
    if (!plan) throw notFound()
    const open = (await listOpenSlots(tx, key)).flatMap(({ slot, organisation, entry }) =>
      entry?.startAt ? [{ ...entry, startAt: entry.startAt, slot, organisation }] : [],
    )
    // A proposal may have lain for a while.
    if (open.some(({ startAt }) => startAt <= actor.now)) throw new DomainError("meeting-past")
    const instance = await loadInstance(tx, { ...plan, rule, period, wanted: open, now: actor.now })
    const placed = open.map(({ id, slot, ownerId, startAt }) => ({
      ...{ id, party: partyKey(slot.organisationId), owner: ownerKey(ownerId) },
      start: wallMinutes(localDateTime(startAt)),
    }))
    const clashes = [...findClashes(instance, placed).values()].flat()
    if (clashes.some(isImpossible)) throw new DomainError("plan-clashes")
    const type = rule.meetingType ?? "other"
    const usual = await listUsualAttendees(
      tx,
      type,
      open.map(({ organisation }) => organisation.id),
      actor.now,
    )
    const ids: number[] = []
    for (const { id, organisation, ownerId, startAt } of open) {
      await tx.delete(planEntries).where(eq(planEntries.id, id))
      const meetingId = await insertMeeting(tx, actor, {
        ...{ type, title: title(type, organisation.name), status: "invited", place: null, link: null },
        ...{ startAt, endAt: startAt + plan.settings.minutes * MINUTE, organiserId: ownerId },
        attendees: usual.get(organisation.id) ?? [{ organisationId: organisation.id }],
      })
      await sendInvitations(tx, house, actor, meetingId)
      ids.push(meetingId)
    }
    const left = await tx.select({ id: planEntries.id }).from(planEntries).where(eq(planEntries.planId, plan.id))
    if (left.length === 0) await tx.delete(plans).where(eq(plans.id, plan.id))
    const data = { year: key.year, part: key.part, booked: ids.length }
    await recordEvent(tx, actor, { subject: "obligation", subjectId: rule.id, type: "plan-booked", data })
    return ids
  })

/** Of each party, those who came to the last meeting of the kind and are still there. */
async function listUsualAttendees(
  tx: Tx,
  type: MeetingType,
  organisationIds: number[],
  now: number,
): Promise<Map<number, AttendeeInput[]>> {
  const rows = await tx
    .select({
      meetingId: meetings.id,
      personId: meetingAttendees.personId,
      organisationId: affiliations.organisationId,
    })
    .from(meetingAttendees)
    .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
    .innerJoin(
      affiliations,
      and(
        eq(affiliations.personId, meetingAttendees.personId),
        eq(affiliations.organisationId, meetingAttendees.organisationId),
        or(isNull(affiliations.to), gt(affiliations.to, now)),
      ),
    )
    .where(
      and(
        eq(meetings.type, type),
        eq(meetingAttendees.attended, true),
        isNotNull(meetingAttendees.personId),
        inArray(meetingAttendees.organisationId, organisationIds),
      ),
    )
    .orderBy(desc(meetings.startAt))
  const parties = groupBy(rows, ({ organisationId }) => organisationId)
  return new Map(
    [...parties].map(([id, own]) => {
      const people = new Set(
        own.filter(({ meetingId }) => meetingId === own[0]?.meetingId).map(({ personId }) => personId),
      )
      return [id, [...people].map((personId): AttendeeInput => ({ personId, organisationId: id }))]
    }),
  )
}
