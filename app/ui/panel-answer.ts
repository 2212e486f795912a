import type { SubmissionResult } from "@conform-to/react"

export type PanelDone = {
  /** What happened, in the reader's language. */
  say: string
  /** The fields to post to the same address to take it back. */
  undo?: [name: string, value: string][]
  /** For how many milliseconds it can be taken back, where that ends. */
  undoMs?: number
  /** Another page to go to, where the form leads on. */
  to?: string
}
/** What a form that stands in a panel is answered. */
export type PanelAnswer = { lastResult?: SubmissionResult; done?: PanelDone }
