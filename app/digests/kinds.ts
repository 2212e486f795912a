import { may } from "#app/auth/policy.ts"
import type { Role } from "#app/auth/roles.ts"

/** Each working morning what lies with oneself; on the week's first working day how it stands in the house. */
export const digestKinds = ["morning", "monday"] as const
export type DigestKind = (typeof digestKinds)[number]

export type MailChoices = { reminders: boolean; morning: boolean; monday: boolean }

/** What somebody gets who has not chosen. The Monday digest is for managers; others with the overview may ask for it. */
export const defaultChoices = (role: Role): MailChoices => ({
  reminders: true,
  morning: true,
  monday: role === "management",
})

export const mayHaveMonday = (viewer: { role: Role }) => may(viewer, "overview:see")
