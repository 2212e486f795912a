import type { Facts, HelpLine } from "./kind.ts"
import type { KindTopic } from "./kinds.ts"
import type { Stated } from "./read-stated.ts"
import type { Choices } from "./words.ts"

export type StepView = {
  key: string
  /** Not ticked by hand: the case tells it. */
  known: boolean
  excusable: boolean
  /** Epoch milliseconds, or the day alone where the case knows no more. */
  at: number | string | null
  by: string | null
  note: string
  notNeeded: boolean
  /** By when, where it is still to be done. */
  dueOn: string | null
}

/** What the page shows of a case's kind. */
export type KindView = {
  topic: KindTopic
  facts: Facts
  revision: number
  choices: Choices
  help: HelpLine[]
  steps: StepView[]
  /** Read in the messages, for fields that are empty. */
  stated: Stated[]
  /** The template of the letter that a line of help tells to send. */
  letterId: number | null
}
