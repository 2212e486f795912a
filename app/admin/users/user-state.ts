/** Whether somebody can sign in, has yet to choose a password, or has left. */
export type UserState = "active" | "invited" | "closed"
