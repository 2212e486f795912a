/** What let somebody in; "password" stands for one-time links as well. */
export type EntryWay = "password" | "single-sign-on"
