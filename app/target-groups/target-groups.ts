/** The strategy's target groups (../seed, product.md § 1), in its order. The keys are stable; names and goals are data. */
export const targetGroupKeys = [
  "council",
  "employees",
  "jobcentres",
  "social-partners",
  "unemployment-funds",
  "municipal-councils",
  "businesses",
  "providers",
  "guidance",
  "education",
  "regions",
  "ministry",
  "media",
  "public",
] as const
export type TargetGroupKey = (typeof targetGroupKeys)[number]

export const isTargetGroupKey = (value: unknown): value is TargetGroupKey =>
  targetGroupKeys.some((key) => key === value)
