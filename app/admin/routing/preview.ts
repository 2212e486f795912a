import type { RoutingResult } from "#app/inquiries/triage/routing.ts"

/** A field of a case that a rule would have set otherwise; units and colleagues by name, the rest by key. */
export type Change = { field: keyof RoutingResult; from: string | null; to: string | null }

/** `matching` of the newest `of` cases, `changing` of which would have been proposed otherwise; those come first. */
export type Preview = {
  of: number
  matching: number
  changing: number
  hits: { number: string; subject: string; changes: Change[] }[]
}
