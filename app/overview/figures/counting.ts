import { type Columns, type Label, type Split, splits } from "./columns.ts"
import { type Eyes, type Figure, figures, hitsOf, isHit, isSeen, place, type Span } from "./figure.ts"
import { inOrder, medianOf, mediansBy } from "./medians.ts"

/** How many cases count in each figure, and the medians in working minutes. */
export type Tally = Record<Figure, number> & { toAcknowledge: number | null; toAnswer: number | null }
export type SplitRow = Label & { tally: Tally }
export type Counted = { total: Tally; by: Record<Split, SplitRow[]> }

/** Everything that is counted of a period, in one walk over all cases. `now` in seconds. */
export function countFigures(columns: Columns, eyes: Eyes, span: Span, now: number): Counted {
  const width = figures.length
  const total = new Int32Array(width)
  const counters = splits.map((split) => {
    const labels = columns.labels[split]
    const counts = new Int32Array(labels.all.length * width)
    return { split, labels, codes: columns[split], counts, newest: new Int32Array(labels.all.length) }
  })
  const answered = openPile()
  const acknowledged = openPile()
  for (let id = 1; id < columns.length; id++) {
    if ((columns.last[id] ?? 0) < span.from) continue
    const hits = hitsOf(columns, id, span, now)
    if (hits === 0 || !isSeen(columns, id, eyes)) continue
    if (isHit(hits, "answered")) answered.add(id)
    if (isHit(hits, "acknowledged")) acknowledged.add(id)
    bump(total, 0, hits)
    for (const { labels, codes, counts, newest } of counters) {
      const code = codes[id] ?? 0
      const same = labels.same[code] ?? 0
      bump(counts, same * width, hits)
      // A unit that was renamed goes by the name it had last among the cases counted.
      newest[same] = Math.max(newest[same] ?? 0, code)
    }
  }
  const answers = inOrder(answered.ids(), columns.answerMinutes)
  const receipts = inOrder(acknowledged.ids(), columns.acknowledgeMinutes)
  return {
    total: tallyOf(total, 0, medianOf(receipts, columns.acknowledgeMinutes), medianOf(answers, columns.answerMinutes)),
    by: Object.fromEntries(
      counters.map(({ split, labels, codes, counts, newest }) => {
        const countsOf = (figure: Figure) => labels.all.map((_, code) => counts[code * width + place(figure)] ?? 0)
        const medians = (ordered: Int32Array, minutes: Int32Array, figure: Figure) =>
          mediansBy(ordered, minutes, { codes, labels, counts: Int32Array.from(countsOf(figure)) })
        const toAcknowledge = medians(receipts, columns.acknowledgeMinutes, "acknowledged")
        const toAnswer = medians(answers, columns.answerMinutes, "answered")
        const rows = labels.all.flatMap(({ key }, code) => {
          const tally = tallyOf(counts, code * width, toAcknowledge[code] ?? null, toAnswer[code] ?? null)
          const name = labels.all[newest[code] ?? code]?.name ?? ""
          return figures.some((figure) => tally[figure] > 0) ? [{ key, name, tally }] : []
        })
        return [split, rows]
      }),
    ) as Counted["by"],
  }
}

function bump(counts: Int32Array, base: number, hits: number): void {
  for (let rest = hits; rest !== 0; rest &= rest - 1) {
    const at = base + 31 - Math.clz32(rest & -rest)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const tallyOf = (counts: Int32Array, base: number, toAcknowledge: number | null, toAnswer: number | null): Tally =>
  Object.assign(
    Object.fromEntries(figures.map((figure, at) => [figure, counts[base + at] ?? 0])) as Record<Figure, number>,
    { toAcknowledge, toAnswer },
  )

/** Ids in an array that grows: a list of a million numbers would be boxed. */
function openPile() {
  let kept = new Int32Array(4096)
  let length = 0
  return {
    add(id: number) {
      if (length === kept.length) {
        const bigger = new Int32Array(length * 2)
        bigger.set(kept)
        kept = bigger
      }
      kept[length++] = id
    },
    ids: () => kept.subarray(0, length),
  }
}
