import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Random } from "#app/lib/random.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { DemoParty } from "./parties.ts"

export type Staff = { id: number; unitId: number; initials: string }

/** Who is in the demo, and its rules of time. */
export type Cast = {
  random: Random
  calendar: Calendar
  /** The end of the demo's past. */
  now: number
  staff: readonly Staff[]
  parties: readonly DemoParty[]
  partiesOf(group: TargetGroupKey): readonly DemoParty[]
  /** By name; "" is a citizen. @throws RangeError where there is no such party. */
  party(name: string): DemoParty
  colleague(initials: string): Staff
}

export function openCast(
  { random, calendar, now }: Pick<Cast, "random" | "calendar" | "now">,
  staff: readonly Staff[],
  parties: readonly DemoParty[],
): Cast {
  const find = <T>(list: readonly T[], is: (item: T) => boolean, what: string): T => {
    const found = list.find(is)
    if (!found) throw new RangeError(`no ${what}`)
    return found
  }
  return {
    random,
    calendar,
    now,
    staff,
    parties,
    partiesOf: (group) => parties.filter((party) => party.group === group),
    party: (name) => find(parties, (party) => party.name === name, `party "${name}"`),
    colleague: (initials) => find(staff, (one) => one.initials === initials, `colleague ${initials}`),
  }
}
