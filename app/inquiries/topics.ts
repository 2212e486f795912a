/** What an inquiry is about (product.md § 4). The keys are stable: rules, statistics and the classifier's state name them. */
export const topics = [
  "collective-dismissal",
  "work-sharing",
  "work-permit",
  "bottleneck",
  "labour-market-data",
  "results-follow-up",
  "framework-agreement",
  // Nothing proposes these two yet: a person says that it is one.
  "ams-order",
  "presentation",
  "meeting",
  "hearing",
  "press",
  "document-access",
  "data-protection",
  "council",
  "misdirected",
  "complaint",
  "sales",
  "automatic",
  "other",
] as const
export type Topic = (typeof topics)[number]

export const isTopic = (value: unknown): value is Topic => topics.some((topic) => topic === value)

/** Nobody waits for an answer to the others, so that no clock runs; the case is kept and can be found. */
export const isAnswered = (topic: Topic): boolean => topic !== "automatic" && topic !== "sales"
