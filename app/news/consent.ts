/** What can happen to a consent. */
export const consentKinds = ["given", "changed", "withdrawn"] as const
export type ConsentKind = (typeof consentKinds)[number]

/**
 * How: the link in the mail that asks, one's own page, the button a mail program shows (RFC 8058), a mail to the address in
 * List-Unsubscribe (RFC 2369); or that the house has forgotten who it was.
 */
export const consentWays = ["confirmation", "own-page", "one-click", "mail", "anonymised"] as const
export type ConsentWay = (typeof consentWays)[number]

/** Of the words in `news.consent`. Whoever changes these gives them the next number: the log says what was agreed to. */
export const consentVersion = 1
