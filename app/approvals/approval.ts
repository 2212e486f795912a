/** A reply that waits for a second reader, and what can become of it. */
export type ApprovalState = "waiting" | "sent" | "returned" | "withdrawn"

/** What is sent: recipients as they are typed, by commas, and the text. */
export type Letter = { to: string; cc: string; text: string }

export const isSameLetter = (one: Letter, other: Letter): boolean =>
  one.to === other.to && one.cc === other.cc && one.text === other.text

export type ApprovalFile = { id: number; name: string; size: number; runsCode: boolean }

export type WaitingReply = {
  id: number
  writer: string
  reader: string
  /** The reader may still see the case: it may have become confidential since. */
  readerSees: boolean
  askedAt: number
  letter: Letter
  /** Where the reader has changed it, and then stopped it: as the writer had it. */
  written: Letter | null
  word: string
  files: ApprovalFile[]
  /** The newest mail that the writer had read. */
  seenInboundAt: number | null
  /** What the viewer, who is its reader, had typed when the house refused it. */
  begun: (Partial<Letter> & { comment?: string }) | null
  /** The viewer is the one it waits for. */
  mine: boolean
  /** The viewer may take it back: the writer, and whoever has the case. */
  mayTakeBack: boolean
}

export type ReturnedReply = { id: number; reader: string; comment: string; at: number }

/** What a sent reply says of who read it, by the mail's row. */
export type Approved = { by: string; written: Letter | null }

/** "/approvals/12", or what is done with it. */
export const approvalPath = (id: number, change: "release" | "return" | "withdrawal") => `/approvals/${id}/${change}`
