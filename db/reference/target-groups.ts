import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/*
 * The target groups of the authority's communication strategy in its order: first the two inside the house, then those
 * outside. `heading` is where each stands in the strategy, verbatim; the strategy treats media and public under one.
 */
export const targetGroupsOfTheStrategy: readonly { key: TargetGroupKey; heading: string }[] = [
  { key: "council", heading: "Det regionale Beskæftigelsesråd" },
  { key: "employees", heading: "Medarbejderne" },
  { key: "jobcentres", heading: "Jobcentre og de lokale beskæftigelsesråd" },
  { key: "social-partners", heading: "Arbejdsmarkedets parter/organisationer på arbejdsgiver- og lønmodtager-side" },
  { key: "unemployment-funds", heading: "A-kasser" },
  { key: "municipal-councils", heading: "Kommunalbestyrelser" },
  { key: "businesses", heading: "Virksomheder" },
  { key: "providers", heading: "Andre aktører" },
  { key: "guidance", heading: "Vejledningsordninger" },
  { key: "education", heading: "Uddannelsesinstitutioner" },
  { key: "regions", heading: "Region Hovedstaden og Region Sjælland" },
  { key: "ministry", heading: "Beskæftigelsesministeren og AMS" },
  { key: "media", heading: "Medierne/offentligheden" },
  { key: "public", heading: "Medierne/offentligheden" },
]
