/** What a one-time link is for. */
export type LinkPurpose = "first-administrator" | "invitation" | "new-password"
