import { dayOf, weekdayOf, weekNumber, weekStart } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import { defaultMaxPerDay, minuteOf, type PlanInstance, wallMinutes } from "./instance.ts"
import { byDay, type Stretch } from "./stretches.ts"

/* The instance in numbers: days since 1970, minutes of the day, places in lists instead of names. */

export type Owner = {
  id: string
  maxPerDay: number
  maxPerWeek: number
  /** When they are taken on a day, locked meetings included. */
  busy: ReadonlyMap<number, readonly Stretch[]>
  /** Locked meetings, which count against the most a day and a week. */
  lockedOn: ReadonlyMap<number, number>
  lockedInWeek: ReadonlyMap<number, number>
}

export type Slot = {
  index: number
  party: string
  owner: number
  travelGroup: string | null
  from: number
  to: number
  busy: ReadonlyMap<number, readonly Stretch[]>
  /** Days of the party's meetings outside the plan, and of its locked ones. */
  neighbours: readonly number[]
  lastYear: number | null
}

export type Problem = {
  opens: number
  closes: number
  duration: number
  preferred: { opens: number; closes: number } | null
  preferredWeekdays: ReadonlySet<number>
  spacing: number
  earliest: number
  /** The days on which meetings are held at all, in order. */
  openDays: readonly number[]
  /** The Monday of each of them. */
  weekOf: ReadonlyMap<number, number>
  owners: readonly Owner[]
  slots: readonly Slot[]
  /** The other slots of a slot's party. */
  siblings: readonly (readonly number[])[]
}

/** @throws RangeError where a slot names an owner that is not there, or an owner is named twice. */
export function setProblem(instance: PlanInstance, slots: PlanInstance["slots"]): Problem {
  const { period, hours, durationMin: duration, preferredHours } = instance
  const from = dayOf(period.from)
  const to = dayOf(period.to)
  const openDays = daysBetween(from, to).filter(opensOn(instance))
  const owners = instance.owners.map((owner) => setOwner(owner, instance))
  const places = new Map(owners.map(({ id }, place) => [id, place]))
  if (places.size < owners.length) throw new RangeError("an owner is named twice")
  const lockedDays = groupBy(instance.locked, ({ party }) => party)
  const compiled = slots.map((slot, index): Slot => {
    const owner = places.get(slot.owner)
    if (owner === undefined) throw new RangeError(`slot ${slot.party}: there is no owner ${slot.owner}`)
    const locked = (lockedDays.get(slot.party) ?? []).map(({ start }) => wallMinutes(start))
    const outside = [slot.lastMeeting, slot.nextMeeting].flatMap((date) => (date ? [dayOf(date)] : []))
    return {
      index,
      party: slot.party,
      owner,
      travelGroup: slot.travelGroup ?? null,
      from: Math.max(from, slot.notBefore ? dayOf(slot.notBefore) : from),
      to: Math.min(to, slot.notAfter ? dayOf(slot.notAfter) : to),
      busy: byDay([...slot.busy.map(wallStretch), ...locked.map((at): Stretch => [at, at + duration])]),
      neighbours: [...outside, ...locked.map((at) => Math.floor(at / 1440))],
      lastYear: slot.lastYear ? dayOf(slot.lastYear) : null,
    }
  })
  const ofParty = groupBy(compiled, ({ party }) => party)
  const opens = minuteOf(hours.from)
  const closes = minuteOf(hours.to)
  return {
    opens,
    closes,
    duration,
    preferred: preferredHours
      ? { opens: Math.max(opens, minuteOf(preferredHours.from)), closes: Math.min(closes, minuteOf(preferredHours.to)) }
      : null,
    preferredWeekdays: new Set(instance.preferredWeekdays),
    spacing: instance.spacingDays,
    earliest: dayOf(instance.today) + instance.leadDays,
    openDays,
    weekOf: new Map(openDays.map((day) => [day, weekStart(day)])),
    owners,
    slots: compiled,
    siblings: compiled.map(({ party, index }) =>
      (ofParty.get(party) ?? []).filter((other) => other.index !== index).map((other) => other.index),
    ),
  }
}

const opensOn = ({ closed, avoidWeeks }: PlanInstance) => {
  const shut = new Set(closed.map(dayOf))
  const avoided = new Set(avoidWeeks)
  return (day: number) => weekdayOf(day) <= 5 && !shut.has(day) && !avoided.has(weekNumber(day))
}

const setOwner = (owner: PlanInstance["owners"][number], { locked, slots, durationMin }: PlanInstance): Owner => {
  const theirs = locked.filter(({ party, owner: own }) => (own ?? ownerOf(slots, party)) === owner.id)
  const starts = theirs.map(({ start }) => wallMinutes(start))
  const days = starts.map((at) => Math.floor(at / 1440))
  return {
    id: owner.id,
    maxPerDay: owner.maxPerDay ?? defaultMaxPerDay,
    maxPerWeek: owner.maxPerWeek ?? Number.POSITIVE_INFINITY,
    busy: byDay([...owner.busy.map(wallStretch), ...starts.map((at): Stretch => [at, at + durationMin])]),
    lockedOn: count(days),
    lockedInWeek: count(days.map(weekStart)),
  }
}

export const ownerOf = (slots: PlanInstance["slots"], party: string): string | null =>
  slots.find((slot) => slot.party === party)?.owner ?? null

const wallStretch = ([from, to]: readonly [string, string]): Stretch => [wallMinutes(from), wallMinutes(to)]

const daysBetween = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

const count = (keys: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
