import type { Plan, PlanInput } from "#app/meetings/planner/instance.ts"

/*
 * What a plan must hold to, checked with JavaScript's own dates and text alone: shares no code with the planner.
 */

const at = (local: string) => Date.parse(`${local}:00Z`)
const dayAt = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
const DAY = 86_400_000

/** ISO 8601 week and its year, after the Thursday of the week. */
function isoWeek(date: string): string {
  const thursday = new Date(dayAt(date))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-${Math.ceil(((thursday.getTime() - first) / DAY + 1) / 7)}`
}

const tally = (keys: string[]) => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Every breach of a hard rule, in words; an empty list for a plan that may be held. Every slot names another party. */
export function findBreaches(instance: PlanInput, plan: Plan): string[] {
  const breaches: string[] = []
  const locked = new Map((instance.locked ?? []).map((meeting) => [meeting.party, meeting.start]))
  const overlaps = (one: { start: string; end: string }, from: string, to: string) =>
    at(one.start) < at(to) && at(from) < at(one.end)

  for (const slot of instance.slots) {
    const held = plan.meetings.filter(({ party }) => party === slot.party).length
    const left = plan.unplaced.filter(({ party }) => party === slot.party).length
    if (held + left !== 1) breaches.push(`${slot.party} is planned ${held} times and left out ${left} times`)
  }
  for (const [party, start] of locked) {
    if (!plan.meetings.some((meeting) => meeting.party === party && meeting.start === start))
      breaches.push(`the locked meeting of ${party} moved`)
  }

  for (const meeting of plan.meetings) {
    const { party, start, end } = meeting
    if (at(end) - at(start) !== instance.durationMin * 60_000)
      breaches.push(`${party} does not last as long as it should`)
    if (locked.get(party) === start) continue
    const slot = instance.slots.find((one) => one.party === party)
    const owner = instance.owners.find(({ id }) => id === meeting.owner)
    if (!slot || !owner || slot.owner !== owner.id) {
      breaches.push(`${party} is held by ${meeting.owner}`)
      continue
    }
    const date = start.slice(0, 10)
    const weekday = new Date(dayAt(date)).getUTCDay()
    if (date < instance.period.from || date > instance.period.to) breaches.push(`${party} lies outside the period`)
    if (slot.notBefore && date < slot.notBefore) breaches.push(`${party} lies before its first day`)
    if (weekday === 0 || weekday === 6) breaches.push(`${party} lies on a weekend`)
    if ((instance.closed ?? []).includes(date)) breaches.push(`${party} lies on a closed day`)
    if ((instance.avoidWeeks ?? []).includes(Number(isoWeek(date).slice(5))))
      breaches.push(`${party} lies in a week to avoid`)
    if (start.slice(11) < instance.hours.from || end.slice(11) > instance.hours.to || end.slice(0, 10) !== date)
      breaches.push(`${party} lies outside the hours`)
    if (dayAt(date) < dayAt(instance.today) + (instance.leadDays ?? 0) * DAY)
      breaches.push(`${party} is too soon to invite`)
    if (slot.lastMeeting && Math.abs(dayAt(date) - dayAt(slot.lastMeeting)) < (instance.spacingDays ?? 0) * DAY)
      breaches.push(`${party} lies too near its last meeting`)
    for (const [from, to] of slot.busy ?? []) if (overlaps(meeting, from, to)) breaches.push(`${party} is busy`)
    for (const [from, to] of owner.busy ?? []) if (overlaps(meeting, from, to)) breaches.push(`${owner.id} is busy`)
  }

  for (const owner of instance.owners) {
    const theirs = plan.meetings.filter((meeting) => meeting.owner === owner.id)
    const isFree = (party: string, start: string) => locked.get(party) !== start
    theirs.forEach((one, index) => {
      for (const other of theirs.slice(index + 1))
        if (overlaps(one, other.start, other.end) && (isFree(one.party, one.start) || isFree(other.party, other.start)))
          breaches.push(`${owner.id} has ${one.party} and ${other.party} at once`)
    })
    const free = theirs.filter(({ party, start }) => isFree(party, start))
    const perDay = tally(theirs.map(({ start }) => start.slice(0, 10)))
    const perWeek = tally(theirs.map(({ start }) => isoWeek(start)))
    for (const { start } of free) {
      if ((perDay[start.slice(0, 10)] ?? 0) > (owner.maxPerDay ?? 3))
        breaches.push(`${owner.id} has too many on ${start}`)
      if ((perWeek[isoWeek(start)] ?? 0) > (owner.maxPerWeek ?? Number.POSITIVE_INFINITY))
        breaches.push(`${owner.id} has too many in the week of ${start}`)
    }
  }
  return breaches
}
