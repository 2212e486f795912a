import type { TargetGroupKey } from "./target-groups.ts"

/**
 * What the strategy says of whom we write to and who speaks for us, by the numbers of its obligations; shown wherever a
 * recipient of the group is looked at. Where it lays down no rule, who answers for the contact.
 */
export const contactRules: Record<TargetGroupKey, readonly string[]> = {
  council: ["O027"],
  employees: ["O039"],
  jobcentres: ["O060"],
  "social-partners": ["O080"],
  "unemployment-funds": ["O084"],
  "municipal-councils": ["O088", "O060"],
  businesses: ["O090", "O096"],
  providers: ["O097", "O103"],
  guidance: ["O108"],
  education: ["O112"],
  regions: ["O118"],
  ministry: ["O122"],
  media: ["O131", "O132"],
  public: ["O131"],
}

/** Only regional management speaks for the region in the media (strategy O131). */
export const spokesmanRule = "O131"
