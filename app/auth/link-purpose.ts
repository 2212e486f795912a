/** What a one-time link is for. "lost-phone" also turns the second factor off, when it is used. */
export type LinkPurpose = "first-administrator" | "invitation" | "new-password" | "lost-phone"
