/** A stretch of minutes, the end not included. */
export type Stretch = readonly [from: number, to: number]

const DAY = 1440

/** The parts of stretches that fall on each day, as minutes of that day, sorted and joined where they touch. */
export function byDay(stretches: Iterable<Stretch>): Map<number, Stretch[]> {
  const days = new Map<number, [number, number][]>()
  for (const [from, to] of stretches) {
    for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
      const part: [number, number] = [Math.max(0, from - day * DAY), Math.min(DAY, to - day * DAY)]
      if (part[1] <= part[0]) continue
      const parts = days.get(day)
      if (parts) parts.push(part)
      else days.set(day, [part])
    }
  }
  for (const [day, parts] of days) days.set(day, joined(parts))
  return days
}

const joined = (parts: [number, number][]): [number, number][] => {
  const result: [number, number][] = []
  for (const part of parts.sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1)
    if (last && part[0] <= last[1]) last[1] = Math.max(last[1], part[1])
    else result.push(part)
  }
  return result
}

/** The first moment not before `from` where `length` minutes are free of both lists; null where that ends after `until`. */
export function firstFree(
  from: number,
  length: number,
  until: number,
  busy: readonly Stretch[],
  alsoBusy: readonly Stretch[],
  grain: number,
): number | null {
  let at = Math.ceil(from / grain) * grain
  for (;;) {
    if (at + length > until) return null
    const hit = hits(busy, at, at + length) ?? hits(alsoBusy, at, at + length)
    if (hit === null) return at
    at = Math.ceil(hit / grain) * grain
  }
}

/** The end of a busy stretch that meets [from, to); null where none does. */
const hits = (busy: readonly Stretch[], from: number, to: number): number | null => {
  for (const [start, end] of busy) {
    if (start >= to) return null
    if (end > from) return end
  }
  return null
}
