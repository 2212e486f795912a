import { and, asc, eq, inArray, ne } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, dayOf, localDay } from "#app/deadlines/zone.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import { isWithin, yearOf } from "#app/meetings/period.ts"
import type { SlotRow } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { councilSteps, meetings, obligations, slots } from "#db/schema/index.ts"

type Steps = typeof councilSteps.$inferSelect
type Delivered = Pick<SlotRow, "deliveredOn" | "deliveredLink" | "deliveredById">
type Wanted = Pick<SlotRow, "obligationId" | "year" | "part" | "n" | "from" | "to" | "owed"> & {
  forMeetingId: number
} & Partial<Delivered>
type Change = { add: Wanted } | { id: number; set: Wanted } | { remove: number }

/** A deliverable that is owed for each meeting of a kind. */
export const isPerMeeting = ({ kind, meetingType }: Pick<ObligationRow, "kind" | "meetingType">): boolean =>
  kind === "deliverable" && meetingType !== null

/**
 * What is owed for each meeting that was not called off, of last year too: its minutes may be published in this one. What
 * a meeting's own checklist says is delivered is read from there, so that there is one truth of it.
 */
export async function listCouncilChanges(
  read: Tx,
  rules: readonly ObligationRow[],
  today: LocalDate,
): Promise<Change[]> {
  const own = rules.filter(isPerMeeting)
  if (own.length === 0) return []
  const rows = await read
    .select({ meeting: meetings, steps: councilSteps })
    .from(meetings)
    .leftJoin(councilSteps, eq(councilSteps.meetingId, meetings.id))
    .where(
      and(
        inArray(
          meetings.type,
          own.flatMap(({ meetingType }) => meetingType ?? []),
        ),
        ne(meetings.status, "cancelled"),
      ),
    )
    .orderBy(asc(meetings.startAt), asc(meetings.id))
  const known = await read
    .select()
    .from(slots)
    .where(
      inArray(
        slots.obligationId,
        own.map(({ id }) => id),
      ),
    )
  const left = new Map(known.map((slot) => [`${slot.obligationId} ${slot.forMeetingId}`, slot]))
  const changes: Change[] = []
  for (const rule of own) {
    const inMonth = new Map<string, number>()
    for (const { meeting, steps } of rows) {
      const day = dateOf(localDay(meeting.startAt))
      if (meeting.type !== rule.meetingType || !isOwed(rule, day, today)) continue
      const month = day.slice(0, 7)
      const n = (inMonth.get(month) ?? 0) + 1
      inMonth.set(month, n)
      const wanted: Wanted = {
        ...{ obligationId: rule.id, forMeetingId: meeting.id, year: yearOf(day), part: Number(day.slice(5, 7)), n },
        ...{ from: day, to: dateOf(dayOf(day) + (rule.withinDays ?? 0)), owed: true },
        ...deliveredBy(rule, steps),
      }
      const key = `${rule.id} ${meeting.id}`
      const slot = left.get(key)
      left.delete(key)
      if (!slot) changes.push({ add: wanted })
      else if (Object.entries(wanted).some(([name, value]) => slot[name as keyof SlotRow] !== value))
        changes.push({ id: slot.id, set: wanted })
    }
  }
  // Of a year that is out of sight nothing is taken away.
  for (const { id, year } of left.values()) if (year >= yearOf(today) - 1) changes.push({ remove: id })
  return changes
}

function isOwed({ validFrom, validTo }: ObligationRow, day: LocalDate, today: LocalDate): boolean {
  return yearOf(day) >= yearOf(today) - 1 && isWithin(day, { from: validFrom ?? day, to: validTo ?? day })
}

/** The press release (O024) and the published minutes (O025) stand on the meeting's checklist; another rule's is said of its slot. */
function deliveredBy({ source }: ObligationRow, steps: Steps | null): Partial<Delivered> {
  const by = (on: LocalDate | null, link: string | null, userId: number | null) => ({
    ...{ deliveredOn: on, deliveredLink: on === null ? null : link, deliveredById: on === null ? null : userId },
  })
  if (source === "O024") {
    const on = steps?.pressAt ? dateOf(localDay(steps.pressAt)) : null
    return by(on, steps?.pressLink ?? null, steps?.pressById ?? null)
  }
  return source === "O025"
    ? by(steps?.publishedOn ?? null, steps?.publishedLink ?? null, steps?.publishedById ?? null)
    : {}
}

export async function applyCouncilChanges(tx: Tx, now: number, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if ("add" in change) await tx.insert(slots).values({ ...change.add, createdAt: now })
    else if ("remove" in change) await tx.delete(slots).where(eq(slots.id, change.remove))
    else await tx.update(slots).set(change.set).where(eq(slots.id, change.id))
  }
}

/** After a change of a council meeting or its checklist, in the transaction of that change. */
export async function followCouncil(tx: Tx, now: number): Promise<void> {
  const rules = await tx.select().from(obligations)
  await applyCouncilChanges(tx, now, await listCouncilChanges(tx, rules, dateOf(localDay(now))))
}
