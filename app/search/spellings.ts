/**
 * The word itself and every form of it with one letter left out. Two words that share a form are one slip apart (a
 * letter too many, too few, another one, or two that changed places), or two such at most; `isSlip` tells which.
 */
export const spellingsOf = (word: string): string[] => [
  word,
  ...new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))),
]

/** Whether the words are so near that one may be meant by the other: one slip, two from eight letters on. */
export const isSlip = (one: string, other: string): boolean =>
  slipsBetween(one, other) <= (Math.min(one.length, other.length) < 8 ? 1 : 2)

/** Letters added, dropped, replaced or swapped with the next (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, n) => n)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= other.length; j++) {
      const replaced = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : replaced
      row.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1))
    }
  }
  return at(one.length, other.length)
}
