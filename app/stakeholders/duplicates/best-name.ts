import type { Census } from "./census.ts"
import type { NameMatch } from "./names.ts"
import type { Read, Reason } from "./party.ts"
import type { Words } from "./words.ts"

type Compare = (census: Census, a: Words, b: Words) => NameMatch | null

/** The names that meet best, of today's and of those they had; null where none do. */
export function bestName(census: Census, a: Read, b: Read, compare: Compare): Reason[] | null {
  let best: NameMatch | null = null
  let former: string | undefined
  for (let i = 0; i < a.names.length; i++)
    for (let j = 0; j < b.names.length; j++) {
      const match = compare(census, a.names[i] ?? [], b.names[j] ?? [])
      if (!match || (best && match.bits <= best.bits)) continue
      best = match
      former = i > 0 ? a.otherNames[i - 1] : j > 0 ? b.otherNames[j - 1] : undefined
    }
  if (!best) return null
  const code = former === undefined ? best.code : "former-name"
  const reason: Reason = { code, weight: best.bits, value: former }
  return best.common ? [reason, { code: "common-name", weight: 0 }] : [reason]
}
