import { dayOf, weekdayOf, weekNumber, weekStart } from "#app/deadlines/zone.ts"
import { type PlanInstance, type Stop, wallMinutes } from "#app/meetings/planner/instance.ts"

/** What a time breaks: a rule of the planner, a closed day, or the hours of the day. */
export type Clash = Stop | "closed" | "hours"

/** One that cannot be booked: somebody would have to be at two places. */
export const isImpossible = (clash: Clash): boolean => clash === "ownerBusy" || clash === "partyBusy"

/** A meeting of the plan. `party` and `owner` as the instance names them; `start` is minutes since 1970 by the wall clock. */
export type Placed = { id: number; party: string; owner: string; start: number }

/**
 * What each meeting breaks, as it stands: the planner breaks nothing, but a meeting can be dragged anywhere, and others may
 * have been booked since. Stretches are half-open. The gravest first; without an entry where nothing is wrong.
 */
export function findClashes(instance: PlanInstance, meetings: readonly Placed[]): Map<number, Clash[]> {
  const clashes = new Map<number, Clash[]>()
  for (const meeting of meetings) {
    const found = (Object.keys(breaks) as Clash[]).filter((clash) => breaks[clash](meeting, instance, meetings))
    if (found.length > 0) clashes.set(meeting.id, found)
  }
  return clashes
}

type Breaks = (meeting: Placed, instance: PlanInstance, all: readonly Placed[]) => boolean

const breaks: Record<Clash, Breaks> = {
  ownerBusy: (meeting, instance, all) => {
    const owner = instance.owners.find(({ id }) => id === meeting.owner)
    const others = all.filter((other) => other.owner === meeting.owner)
    return overlaps(meeting, instance, others, owner?.busy ?? [])
  },
  partyBusy: (meeting, instance, all) => {
    const others = all.filter((other) => other.party === meeting.party)
    return overlaps(meeting, instance, others, slotOf(meeting, instance)?.busy ?? [])
  },
  closed: ({ start }, { closed, avoidWeeks }) => {
    const day = dayNumber(start)
    return weekdayOf(day) > 5 || avoidWeeks.includes(weekNumber(day)) || closed.some((date) => dayOf(date) === day)
  },
  period: (meeting, instance) => {
    const { notBefore, notAfter } = slotOf(meeting, instance) ?? {}
    const from = Math.max(dayOf(instance.period.from), notBefore ? dayOf(notBefore) : 0)
    const to = Math.min(dayOf(instance.period.to), notAfter ? dayOf(notAfter) : Number.POSITIVE_INFINITY)
    const day = dayNumber(meeting.start)
    return day < from || day > to
  },
  leadTime: ({ start }, { today, leadDays }) => dayNumber(start) < dayOf(today) + leadDays,
  spacing: (meeting, instance, all) => {
    const { lastMeeting, nextMeeting } = slotOf(meeting, instance) ?? {}
    const outside = [lastMeeting, nextMeeting].flatMap((date) => (date ? [dayOf(date)] : []))
    const siblings = all.filter(({ id, party }) => party === meeting.party && id !== meeting.id)
    const day = dayNumber(meeting.start)
    return [...outside, ...siblings.map(({ start }) => dayNumber(start))].some(
      (other) => Math.abs(other - day) < instance.spacingDays,
    )
  },
  ownerMax: (meeting, instance, all) => {
    const owner = instance.owners.find(({ id }) => id === meeting.owner)
    const theirs = all.filter((other) => other.owner === meeting.owner).map(({ start }) => dayNumber(start))
    const day = dayNumber(meeting.start)
    return (
      theirs.filter((other) => other === day).length > (owner?.maxPerDay ?? Number.POSITIVE_INFINITY) ||
      theirs.filter((other) => weekStart(other) === weekStart(day)).length >
        (owner?.maxPerWeek ?? Number.POSITIVE_INFINITY)
    )
  },
  hours: ({ start }, { hours, durationMin }) => {
    const day = dayNumber(start) * 1440
    const clock = (text: string) => day + Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
    return start < clock(hours.from) || start + durationMin > clock(hours.to)
  },
}

const dayNumber = (minutes: number) => Math.floor(minutes / 1440)

const slotOf = ({ party }: Placed, { slots }: PlanInstance) => slots.find((slot) => slot.party === party)

function overlaps(
  { id, start }: Placed,
  { durationMin }: PlanInstance,
  others: readonly Placed[],
  busy: readonly (readonly [string, string])[],
): boolean {
  const end = start + durationMin
  return (
    others.some((other) => other.id !== id && other.start < end && start < other.start + durationMin) ||
    busy.some(([from, to]) => wallMinutes(from) < end && start < wallMinutes(to))
  )
}
