import type { Messages } from "#app/i18n/messages.ts"
import type { List } from "./columns.ts"
import { type EditTrace, readTrace, traceText } from "./edits.ts"

/** What an edit of many did. `left`: those it did not touch; `trace`: how it is taken back. */
export type Told = { did: "edited" | "ended" | "restored"; count: number; left: number; trace: EditTrace | null }

export const toldWords = ({ lists: { done } }: Messages, list: List, { did, count, left }: Told): string =>
  done[did](list, count, left)

/** As it stands in the address that a browser without JavaScript is sent back to. */
export const toldText = ({ did, count, left, trace }: Told): string =>
  [did, count, left, ...(trace ? [traceText(trace)] : [])].join(".")

export function readTold(text: string): Told | null {
  const [, did, count, left, trace = ""] = /^(edited|ended|restored)\.(\d{1,9})\.(\d{1,9})(?:\.(.+))?$/.exec(text) ?? []
  if (!did) return null
  return { did: did as Told["did"], count: Number(count), left: Number(left), trace: readTrace(trace) }
}
