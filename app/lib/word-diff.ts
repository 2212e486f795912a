export type Piece = { kind: "same" | "gone" | "new"; text: string }

/** Longer texts are compared as wholes: the table below grows with the product of their lengths. */
const MOST_CELLS = 1_000_000

/**
 * What became of a text, word by word: the pieces that are not "new" are the old text, those that are not "gone" the
 * new one. By the longest common subsequence.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)]
  if (before === after) return join([{ kind: "same", text: before }])
  if (a.length * b.length > MOST_CELLS)
    return join([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ])
  const common = commonLengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      pieces.push({ kind: "same", text: left })
      i++
      j++
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: "gone", text: left ?? "" })
      i++
    } else {
      pieces.push({ kind: "new", text: right })
      j++
    }
  }
  return join(pieces)
}

/** Words and what stands between them, each a token. */
const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? 0

/** How many tokens the rests of both from i and j on have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

/** Neighbours of a kind as one. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = joined.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== "") joined.push({ kind, text })
  }
  return joined
}
