import type { ComponentType } from "react"

/** What a route module may export as `handle`, for the shell to place. */
export type PageHandle = {
  /** The page's keys, listed at the foot of the menu. */
  Keys?: ComponentType
}
