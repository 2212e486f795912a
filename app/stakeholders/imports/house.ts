import { fold } from "#app/lib/fold.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** The words of ours that a row may use: places, groups, colleagues. Each null where nobody here knows the word. */
export type House = {
  municipality(text: string): string | null
  group(text: string): TargetGroupKey | null
  /** Initials may be shared. */
  owners(text: string): number[] | null
}

export type HouseWords = {
  municipalities: readonly { code: string; names: readonly string[] }[]
  groups: readonly { key: TargetGroupKey; names: readonly string[] }[]
  colleagues: readonly { id: number; initials: string; email: string; name: string }[]
}

export function openHouse({ municipalities, groups, colleagues }: HouseWords): House {
  const towns = new Map(
    municipalities.flatMap(({ code, names }) => names.map((name) => [townKey(name), code] as const)),
  )
  const codes = new Set(municipalities.map(({ code }) => code))
  const keys = new Map(groups.flatMap(({ key, names }) => [key, ...names].map((name) => [fold(name), key] as const)))
  const people = new Map<string, number[]>()
  for (const { id, initials, email, name } of colleagues)
    for (const word of new Set([fold(initials), fold(email), fold(name)]))
      people.set(word, [...(people.get(word) ?? []), id])
  return {
    municipality(text) {
      const digits = /^\d{3,4}$/.test(text) ? text.padStart(4, "0") : null
      if (digits) return codes.has(digits) ? digits : null
      return towns.get(townKey(text)) ?? null
    },
    group: (text) => keys.get(fold(text)) ?? null,
    owners: (text) => people.get(fold(text)) ?? null,
  }
}

/** "Københavns Kommune", "København" and "koebenhavn kommune" are one place. */
const townKey = (name: string) =>
  fold(name)
    .replace(/\s*\bkommune\b\s*/, "")
    .replace(/^kommune /, "")
    .trim()
