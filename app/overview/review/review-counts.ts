/** How many cases each headline counts. */
export type ReviewCounts = { late: number; soon: number; stalled: number; unassigned: number; unjournalised: number }
