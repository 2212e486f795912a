import type { ComponentType } from "react"
import type { Draft } from "#app/contact-log/draft.ts"

/** What a route module may export as `handle`, for the shell to place. */
export type PageHandle = {
  /** Without scripts: a public page that is read once, often on a phone. */
  still?: boolean
  /** In the frame of the front door, for those who are not colleagues. */
  open?: boolean
  /** The page's keys, listed at the foot of the menu. */
  Keys?: ComponentType
  /** All of them, shown on `?`; without it the page has those that hold everywhere. */
  KeyHelp?: ComponentType
  /** Whom a page is about, given its loader's data: what a contact logged from there begins with. */
  contactWith?: (data: unknown) => Partial<Draft>
}
