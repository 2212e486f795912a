/** The states and words of an inquiry (product.md § 4). Pure and client-safe. */
export const channels = ["phone", "in-person", "letter", "mail", "meeting", "form"] as const
export type Channel = (typeof channels)[number]

export const openStatuses = ["new", "open", "waiting"] as const
export const statuses = [...openStatuses, "answered", "closed", "forwarded", "no-reply-needed"] as const
export type InquiryStatus = (typeof statuses)[number]

export const waitingReasons = ["sender", "jobcentre", "ams", "other"] as const
export type WaitingReason = (typeof waitingReasons)[number]

/** Confidential cases show only to the unit they lie with, the one who has them, and management. */
export type Confidentiality = "normal" | "confidential"

export const isOpen = (status: InquiryStatus) => openStatuses.some((open) => open === status)

/** Why a case was closed without a human reply; the reason is kept beside the figures. */
export const closingReasons = ["answered", "no-reply-needed", "forwarded", "duplicate", "spam"] as const
export type ClosingReason = (typeof closingReasons)[number]

/** The forwarded mail is told of beside these: a bare reason would leave the sender without a word. */
export const closableReasons = closingReasons.filter((reason) => reason !== "forwarded")

/** What somebody may have begun to write on a case. */
export const draftKinds = ["reply", "note", "forward"] as const
export type DraftKind = (typeof draftKinds)[number]

export const formatInquiryNumber = (year: number, sequence: number) => `H-${year}-${String(sequence).padStart(5, "0")}`

/** One case may have several deadlines side by side; the queue shows the next that is not met (deadlines.md § 3). */
export const deadlineKinds = ["acknowledge", "reply", "statutory"] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Those a person may set themselves; the receipt is sent at once or by hand, and needs no other date. */
export const overrulableKinds = ["reply", "statutory"] as const
export type OverrulableKind = (typeof overrulableKinds)[number]
