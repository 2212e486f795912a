/** Why a proposal was made: which field, on what ground, by which words of the sender. Rendered in the reader's language. */
export type TriageReason = {
  field: "topic" | "target-group" | "unit" | "reply-expected"
  ground: "known-sender" | "rule" | "words" | "sender-kind" | "automatic" | "default"
  /** The words, verbatim, that decided. */
  words: string[]
}
