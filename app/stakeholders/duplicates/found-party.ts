import type { ReadReason } from "./reading.server.ts"

/** Somebody who is here already and may be who is being typed. */
export type FoundParty = {
  id: number
  name: string
  /** Where they are, or what tells them from a namesake. */
  beside: string | null
  path: string
  reasons: ReadReason[]
}
