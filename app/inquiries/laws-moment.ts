import type { Reason } from "#app/deadlines/reasons.ts"

/** When the law wants the answer (epoch milliseconds), whatever a person has set since; null where no law does. */
export function lawsMoment(deadlines: readonly { reasons: Reason[] }[]): number | null {
  for (const { reasons } of deadlines) {
    const law = reasons.find((reason) => reason.code === "statutory")
    if (law?.code === "statutory") return law.at
  }
  return null
}
