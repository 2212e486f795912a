import { queueSearch } from "#app/inquiries/queue-filter.ts"
import type { ReviewCounts } from "./review-counts.ts"

/** Where each number leads: to the list of exactly those cases. */
export const headlinePath: Record<keyof ReviewCounts, string> = {
  late: `/inquiries${queueSearch({ view: "all", due: "late" })}`,
  soon: `/inquiries${queueSearch({ view: "all", due: "soon" })}`,
  stalled: `/inquiries${queueSearch({ view: "all", due: "stalled" })}`,
  unassigned: `/inquiries${queueSearch({ view: "unassigned" })}`,
  unjournalised: `/inquiries${queueSearch({ view: "unjournalised" })}`,
}
