import type { Random } from "#app/lib/random.ts"
import type { PlanInput } from "#app/meetings/planner/instance.ts"

const two = (n: number) => String(n).padStart(2, "0")
const dateAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Anything a coordinator may ask for, much of it impossible. */
export function anyInstance(random: Random): PlanInput {
  const from = dateAfter("2026-09-01", random.int(0, 500))
  const length = random.int(5, 95)
  const day = () => dateAfter(from, random.int(-10, length + 10))
  const busy = (most: number) =>
    Array.from({ length: random.int(0, most) }, (): [string, string] => {
      const date = day()
      const start = random.int(7 * 60, 16 * 60)
      const days = random.chance(0.15) ? random.int(1, 12) : 0
      return [`${date}T${clock(start)}`, `${dateAfter(date, days)}T${clock(start + random.int(15, 420))}`]
    })
  const owners = Array.from({ length: random.int(1, 4) }, (_, n) => ({
    id: `u${n}`,
    busy: busy(25),
    maxPerDay: random.chance(0.8) ? random.int(0, 3) : null,
    maxPerWeek: random.chance(0.7) ? random.int(1, 6) : null,
  }))
  const opens = random.int(8 * 60, 10 * 60)
  const slots = Array.from({ length: random.int(1, 40) }, (_, n) => ({
    party: `p${n}`,
    owner: random.pick(owners).id,
    travelGroup: random.chance(0.7) ? `g${random.int(0, 4)}` : null,
    notBefore: random.chance(0.2) ? day() : null,
    lastMeeting: random.chance(0.6) ? dateAfter(from, random.int(-60, 5)) : null,
    busy: busy(6),
  }))
  return {
    period: { from, to: dateAfter(from, length) },
    today: dateAfter(from, random.int(-60, 20)),
    leadDays: random.int(0, 40),
    durationMin: random.pick([30, 45, 60, 90, 120, 180]),
    hours: { from: clock(opens), to: clock(opens + random.int(60, 480)) },
    closed: Array.from({ length: random.int(0, 5) }, day),
    avoidWeeks: Array.from({ length: random.int(0, 3) }, () => random.int(1, 53)),
    spacingDays: random.int(0, 45),
    owners,
    slots,
    locked: slots
      .filter(() => random.chance(0.08))
      .map(({ party }) => ({ party, start: `${dateAfter(from, random.int(0, length))}T${clock(opens)}` })),
    seed: random.int(1, 1000),
  }
}

/**
 * An instance that has room for every slot: meetings are drawn first, and all that is busy, near or full is laid around
 * them. `load` is the share of an owner's places that is taken.
 */
export function solvableInstance(random: Random, load: number): PlanInput {
  const from = dateAfter("2027-01-04", 7 * random.int(0, 40))
  const weeks = random.int(4, 12)
  const duration = random.pick([60, 90, 120])
  const opens = 9 * 60
  const perDay = Math.min(3, Math.floor(390 / duration))
  const maxPerDay = random.int(1, perDay)
  const maxPerWeek = random.int(maxPerDay, maxPerDay * 5)
  const owners: NonNullable<PlanInput["owners"]> = []
  const slots: PlanInput["slots"] = []
  for (let n = 0; n < random.int(1, 5); n++) {
    const id = `u${n}`
    const busy: [string, string][] = []
    for (let week = 0; week < weeks; week++) {
      const days = [0, 1, 2, 3, 4].sort(() => random.next() - 0.5)
      let left = maxPerWeek
      for (const weekday of days) {
        const date = dateAfter(from, week * 7 + weekday)
        const held = Math.min(left, maxPerDay, random.chance(load) ? random.int(1, maxPerDay) : 0)
        left -= held
        let free = opens
        for (let place = 0; place < held; place++) {
          const start = free + (random.chance(0.3) ? 15 * random.int(0, 2) : 0)
          if (start + duration > opens + 390) break
          free = start + duration
          slots.push({
            party: `p${slots.length}`,
            owner: id,
            lastMeeting: random.chance(0.5) ? dateAfter(date, -random.int(42, 60)) : null,
            notBefore: random.chance(0.2) ? dateAfter(date, -random.int(0, 10)) : null,
            busy: Array.from({ length: random.int(0, 8) }, (): [string, string] => {
              const other = dateAfter(from, random.int(0, weeks * 7 - 1))
              // Whole days; the day of the meeting keeps its hour.
              return other === date
                ? [`${date}T${clock(start + duration)}`, `${date}T23:00`]
                : [`${other}T08:00`, `${other}T17:00`]
            }),
          })
        }
        if (held > 0 && random.chance(0.4) && free < opens + 390) busy.push([`${date}T${clock(free)}`, `${date}T18:00`])
        if (held === 0 && random.chance(0.3)) busy.push([`${date}T08:00`, `${date}T18:00`])
      }
    }
    owners.push({ id, busy, maxPerDay, maxPerWeek })
  }
  return {
    period: { from, to: dateAfter(from, weeks * 7 - 1) },
    today: dateAfter(from, -28),
    leadDays: 28,
    durationMin: duration,
    hours: { from: clock(opens), to: clock(opens + 390) },
    closed: [],
    avoidWeeks: [],
    spacingDays: 42,
    owners,
    slots,
    locked: [],
    seed: 1,
  }
}
