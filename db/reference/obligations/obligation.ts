import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** A target group, or one of the two parts of the strategy that speak of all: the house in general, everybody outside. */
export type ObligationGroup = TargetGroupKey | "general" | "external"

export type ObligationKind = "goal" | "means" | "responsibility" | "rule"

/** What can be counted: so many times in a period, to each party of the group or by the authority as a whole. */
export type Countable = {
  every: "year" | "council-meeting" | "presentation"
  times: number
  unit: "party" | "authority"
}

/** One thing the communication strategy binds the authority to. */
export type Obligation = {
  /** "O065": the number it is quoted by. */
  id: string
  /** The line of the strategy (../seed) where it stands. */
  line: number
  groups: readonly ObligationGroup[]
  kind: ObligationKind
  /** How often, in the words of the domain's list; absent where nothing is said. */
  cadence?: string
  /** Who answers for it, for a responsibility. */
  owner?: string
  countable?: Countable
  /** The strategy's own words. */
  phrase: string
}

export const obligationsOf = (
  groups: readonly ObligationGroup[],
  rows: readonly Omit<Obligation, "groups">[],
): Obligation[] => rows.map((row) => ({ ...row, groups }))
