/** A day in Europe/Copenhagen, "2026-11-24". */
export type LocalDate = string
/** A minute in Europe/Copenhagen, "2026-11-24T12:00". */
export type LocalDateTime = string

/** What the sender needs, as the message says it (deadlines.md § 1). */
export type Need = {
  /** What the sender asks for, earliest reasonable reading; null where none is stated. */
  by: LocalDate | LocalDateTime | null
  /** The latest reasonable reading, where the words allow two. */
  latest: LocalDate | LocalDateTime | null
  urgency: "urgent" | "normal" | "low"
  /** The words in the message that say so, verbatim, for highlighting. */
  quote: string | null
  /** Why it matters, where the message says. */
  consequence: "statutory" | "press" | "meeting" | null
  /** What a person should look at: the weekday and the date disagree, or the date does not exist. */
  flags: NeedFlag[]
}

export type NeedFlag = "weekday-contradicts-date" | "no-such-date"

export const noNeed: Need = { by: null, latest: null, urgency: "normal", quote: null, consequence: null, flags: [] }
