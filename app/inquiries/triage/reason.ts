export type TriageField = "topic" | "target-group" | "unit" | "reply-expected" | "confidentiality" | "assignee"

export type TriageGround =
  | "known-sender"
  | "routing-rule"
  | "learned"
  | "rule"
  | "words"
  | "sender-kind"
  | "automatic"
  | "group-unit"
  | "mailbox-unit"
  | "chosen"
  | "default"

/** Why a proposal was made: which field, on what ground, by which words of the sender. Rendered in the reader's language. */
export type TriageReason = {
  field: TriageField
  ground: TriageGround
  /** The words, verbatim, that decided. */
  words: string[]
  /** From 0 to 1. Cases from before it was kept have none. */
  confidence?: number
  /** What the routing rule was called then. */
  rule?: string
  /** How many confirmed cases it was learned from. */
  cases?: number
}
