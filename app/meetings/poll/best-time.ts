export const votes = ["yes", "if-needed", "no"] as const
export type Vote = (typeof votes)[number]

export type Time = { id: number; startAt: number }
export type Ballot = { timeId: number; vote: Vote }

export type Tally = { timeId: number; yes: number; ifNeeded: number; no: number; points: number }

const worth: Record<Vote, number> = { yes: 2, "if-needed": 1, no: 0 }

/** What each time got: two points for a yes, one for "if need be". In the order of the times. */
export function tally(times: readonly Time[], ballots: readonly Ballot[]): Tally[] {
  return times.map(({ id }) => {
    const cast = ballots.filter(({ timeId }) => timeId === id)
    const count = (vote: Vote) => cast.filter((ballot) => ballot.vote === vote).length
    const points = cast.reduce((sum, { vote }) => sum + worth[vote], 0)
    return { timeId: id, yes: count("yes"), ifNeeded: count("if-needed"), no: count("no"), points }
  })
}

/**
 * The time with most points; of equals the one that fewest can't come to, then the earliest. Null while nobody can come
 * to any.
 */
export function bestTime(times: readonly Time[], ballots: readonly Ballot[]): number | null {
  const startOf = new Map(times.map(({ id, startAt }) => [id, startAt]))
  const [best] = tally(times, ballots).toSorted(
    (a, b) =>
      b.points - a.points ||
      a.no - b.no ||
      (startOf.get(a.timeId) ?? 0) - (startOf.get(b.timeId) ?? 0) ||
      a.timeId - b.timeId,
  )
  return best && best.points > 0 ? best.timeId : null
}

const TWO_DAYS = 2 * 86_400_000

/** When whoever has not answered is reminded: two days before it closes, or halfway where it is open for less than four. */
export const remindAt = (createdAt: number, closesAt: number): number =>
  closesAt - Math.min(TWO_DAYS, (closesAt - createdAt) / 2)
