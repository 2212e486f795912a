/** Whether somebody can sign in, has yet to come in for the first time, or has left. */
export type UserState = "active" | "invited" | "closed"
