/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other
 * (Damerau-Levenshtein, optimal string alignment); `most + 1` where it is more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(at(last, other.length), most + 1)
}

const at = (row: number[], index: number) => row[index] ?? 0

/** From 0 (nothing in common) to 1 (the same), with more weight on how words begin (Winkler 1990, prefix scale 0.1). */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Array<boolean>(other.length).fill(false)
  const common: string[] = []
  for (let i = 0; i < one.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(other.length - 1, i + reach); j++)
      if (!taken[j] && one[i] === other[j]) {
        taken[j] = true
        common.push(other[j] ?? "")
        break
      }
  if (common.length === 0) return 0
  const inOrder = [...other].filter((_, j) => taken[j])
  const transposed = common.filter((letter, n) => letter !== inOrder[n]).length / 2
  const jaro =
    (common.length / one.length + common.length / other.length + (common.length - transposed) / common.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Whether one is likely the other with a slip of the hand: one in a word of four letters or more, two from nine on. */
export function isSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  const longest = Math.max(one.length, other.length)
  if (shortest < 4 || longest - shortest > (shortest >= 9 ? 2 : 1)) return false
  const near = isOneSlip(one, other) || (shortest >= 9 && editDistance(one, other, 2) <= 2)
  return near && jaroWinkler(one, other) >= 0.85
}

/** The same as an edit distance of one at most, without the table: what they begin and end with alike is left out. */
function isOneSlip(one: string, other: string): boolean {
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  let oneEnd = one.length
  let otherEnd = other.length
  while (oneEnd > from && otherEnd > from && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd--
    otherEnd--
  }
  const [left, otherLeft] = [oneEnd - from, otherEnd - from]
  if (left <= 1 && otherLeft <= 1) return true
  return left === 2 && otherLeft === 2 && one[from] === other[from + 1] && one[from + 1] === other[from]
}
