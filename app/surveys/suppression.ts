import { FEWEST, type Split, splits } from "./questions.ts"

/** Where an answer counts: in one cell of each split. */
export type Places = Record<Split, string>
/** The answers of a cell by their place in the list; or why it is not shown. */
export type Cell = { answers: readonly number[] } | "few" | "hidden"
export type Published = { whole: readonly number[] | null; cells: Record<Split, Map<string, Cell>> }

type Shown = { split: Split; key: string; answers: ReadonlySet<number> }
/** What a reader knows or can reckon, and from which cells. */
type Known = { answers: ReadonlySet<number>; from: readonly Shown[] }

/**
 * Which cells of one quarter may be shown, so that nobody can reckon what fewer than five have said. A cell of fewer is
 * not; nor is one that would give such a cell away when it is taken from the whole, from its neighbours' sum, or from a
 * cell of another split that it lies within. Of the cells that give one away the smallest goes, until none does.
 */
export function publish(places: readonly Places[]): Published {
  const cells = { group: cellsBy("group", places), topic: cellsBy("topic", places), unit: cellsBy("unit", places) }
  const whole = places.map((_, n) => n)
  const isEnough = whole.length >= FEWEST
  let shown = isEnough ? splits.flatMap((split) => cells[split].filter(({ answers }) => answers.size >= FEWEST)) : []
  for (let out = findBetrayer(whole, shown); out; out = findBetrayer(whole, shown)) {
    const gone = out
    shown = shown.filter((cell) => cell !== gone)
  }
  const stateOf = (cell: Shown): Cell =>
    shown.includes(cell) ? { answers: [...cell.answers] } : cell.answers.size < FEWEST ? "few" : "hidden"
  const statesOf = (split: Split) => new Map(cells[split].map((cell) => [cell.key, stateOf(cell)]))
  return {
    whole: isEnough ? whole : null,
    cells: { group: statesOf("group"), topic: statesOf("topic"), unit: statesOf("unit") },
  }
}

function cellsBy(split: Split, places: readonly Places[]): Shown[] {
  const found = new Map<string, Set<number>>()
  for (const [n, place] of places.entries()) {
    const key = place[split]
    found.set(key, (found.get(key) ?? new Set()).add(n))
  }
  return [...found].map(([key, answers]) => ({ split, key, answers }))
}

/** A shown cell without which a group of fewer than five can no longer be told apart; null where none can be. */
function findBetrayer(whole: readonly number[], shown: readonly Shown[]): Shown | null {
  const told: Known[] = [
    { answers: new Set(whole), from: [] },
    ...shown.map((cell) => ({ answers: cell.answers, from: [cell] })),
  ]
  const rests = told.flatMap((outer) => splits.flatMap((split) => restOf(outer, split, shown)))
  const small = rests.find(({ answers }) => answers.size < FEWEST)
  if (small) return smallest(small.from)
  const known = [...told, ...rests]
  for (const outer of known)
    for (const inner of known) {
      const apart = outer.answers.size - inner.answers.size
      if (apart > 0 && apart < FEWEST && isWithin(inner, outer)) return smallest([...inner.from, ...outer.from])
    }
  return null
}

/** What is left of a group when the cells of a split that lie within it are taken away. */
function restOf(outer: Known, split: Split, shown: readonly Shown[]): Known[] {
  const inner = shown.filter((cell) => cell.split === split && !outer.from.includes(cell) && isWithin(cell, outer))
  if (inner.length === 0) return []
  const answers = new Set([...outer.answers].filter((n) => !inner.some((cell) => cell.answers.has(n))))
  return answers.size === 0 ? [] : [{ answers, from: [...outer.from, ...inner] }]
}

const isWithin = (inner: Pick<Known, "answers">, outer: Known): boolean => {
  if (inner.answers.size > outer.answers.size) return false
  for (const n of inner.answers) if (!outer.answers.has(n)) return false
  return true
}

const smallest = (cells: readonly Shown[]): Shown | null =>
  cells.toSorted((a, b) => a.answers.size - b.answers.size || (a.key < b.key ? -1 : 1))[0] ?? null
