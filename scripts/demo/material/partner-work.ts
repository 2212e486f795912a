import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** Who answers for each group, by initials; the strategy has no colleague for the public. */
export const responsibleOf: Partial<Record<TargetGroupKey, string>> = {
  council: "HVI",
  employees: "BLU",
  jobcentres: "RSO",
  "social-partners": "HVI",
  "unemployment-funds": "TFE",
  "municipal-councils": "BLU",
  businesses: "NHO",
  providers: "LEN",
  guidance: "MDY",
  education: "MDY",
  regions: "HVI",
  ministry: "HVI",
  media: "IRO",
}

/** Parties that were called something else, and the first day of the name they have now. */
export const renamedParties: readonly { name: string; before: string; on: string }[] = [
  { name: "Kompas Job ApS", before: "Kompasset Konsulenterne", on: "2026-02-01" },
  { name: "Isefjord Erhvervsskole", before: "Isefjord Tekniske Skole", on: "2025-08-01" },
]

/** Why a meeting was not held, with everybody's consent. */
export const waiverReasons: readonly string[] = [
  "efter aftale",
  "ny ledelse, holdes næste kvartal",
  "holdt med nabokommunen",
]
