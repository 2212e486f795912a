import { seededRandom } from "#tests/support/random.ts"

/** Draws that are the same for the same seed. */
export type Chance = {
  /** From 0 to 1. */
  roll(): number
  /** True in so many of a hundred. */
  of(percent: number): boolean
  int(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
}

export function chanceOf(seed: number): Chance {
  const roll = seededRandom(seed)
  const int = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1))
  return {
    roll,
    of: (percent) => roll() * 100 < percent,
    int,
    pick: (items) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new Error("nothing to pick from")
      return item
    },
  }
}

/** A CVR number that passes modulus 11. */
export function inventCvr(chance: Chance): string {
  for (;;) {
    const digits = [chance.int(1, 9), ...Array.from({ length: 6 }, () => chance.int(0, 9))]
    const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, n) => total + weight * (digits[n] ?? 0), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return [...digits, check].join("")
  }
}

/** A number that nobody in Denmark has: they begin with 2 to 9. */
export const inventPhone = (chance: Chance) =>
  `+45${chance.int(20, 99)}${String(chance.int(0, 999_999)).padStart(6, "0")}`
