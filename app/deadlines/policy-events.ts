/** What the audit log is told of rules and calendar; its subject is "settings", 0. `data` holds `before` and `after`. */
export const policyEventTypes = [
  "deadline-rule-added",
  "deadline-rule-changed",
  "deadline-rule-removed",
  "opening-hours-changed",
  "closing-day-added",
  "closing-day-removed",
] as const
export type PolicyEventType = (typeof policyEventTypes)[number]
