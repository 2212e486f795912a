import type { Topic } from "./topics.ts"

/*
 * What belongs in the authority's archive (ESDH): all that is part of a case and matters to it (offentlighedsloven § 15).
 * The rule stands here alone; the list of what is not journalised asks it.
 */

/** Nothing in these bears on a case of ours. */
export const topicsOutsideJournal = ["automatic", "sales", "misdirected"] as const satisfies Topic[]

/** How a case was closed that is in the archive under another number, or belongs in none. */
export const closingsOutsideJournal = ["spam", "duplicate", "archive"] as const
