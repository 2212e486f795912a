import type { Labels } from "./columns.ts"

/** A median of each of these, exact; null of none. Halves of a minute where two stand in the middle. */
export type Medians = (number | null)[]

/**
 * The cases in the order of their minutes, by counting: sorting once is what makes the medians of every split cheap, each
 * a walk until half of its own have been passed.
 */
export function inOrder(ids: Int32Array, minutes: Int32Array): Int32Array {
  const most = ids.reduce((most, id) => Math.max(most, minutes[id] ?? 0), 0)
  const starts = new Int32Array(most + 2)
  for (const id of ids) starts[(minutes[id] ?? 0) + 1] = (starts[(minutes[id] ?? 0) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const ordered = new Int32Array(ids.length)
  for (const id of ids) {
    const minute = minutes[id] ?? 0
    const at = starts[minute] ?? 0
    ordered[at] = id
    starts[minute] = at + 1
  }
  return ordered
}

export function medianOf(ordered: Int32Array, minutes: Int32Array): number | null {
  if (ordered.length === 0) return null
  const at = (index: number) => minutes[ordered[index] ?? 0] ?? 0
  return (at((ordered.length - 1) >> 1) + at(ordered.length >> 1)) / 2
}

/** By the code of a split; `counts` are how many of the cases have each. */
export function mediansBy(
  ordered: Int32Array,
  minutes: Int32Array,
  { codes, labels, counts }: { codes: Uint16Array; labels: Labels; counts: Int32Array },
): Medians {
  const passed = new Int32Array(counts.length)
  const medians: Medians = Array(counts.length).fill(null)
  for (const id of ordered) {
    const code = labels.same[codes[id] ?? 0] ?? 0
    const seen = passed[code] ?? 0
    const count = counts[code] ?? 0
    passed[code] = seen + 1
    if (seen === (count - 1) >> 1) medians[code] = (minutes[id] ?? 0) / 2
    if (seen === count >> 1) medians[code] = (medians[code] ?? 0) + (minutes[id] ?? 0) / 2
  }
  return medians
}
