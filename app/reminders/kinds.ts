/** Before the deadline, at it, and to those in charge when it has been over for a while. The gravest last. */
export const reminderKinds = ["warning", "due", "escalation"] as const
export type ReminderKind = (typeof reminderKinds)[number]
