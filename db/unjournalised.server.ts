import { and, isNull, notInArray, type SQL, sql } from "drizzle-orm"
import { closingsOutsideJournal, topicsOutsideJournal } from "#app/inquiries/journal-rule.ts"
import { inquiries } from "./schema/index.ts"

/**
 * Settled, and not in the authority's archive though it belongs there. The statuses are spelt out as in the index
 * `inquiries_unjournalised`: SQLite takes a partial index for nothing else.
 */
export const isUnjournalised = (): SQL | undefined =>
  and(
    isNull(inquiries.journalReference),
    isSettled(),
    notInArray(inquiries.topic, [...topicsOutsideJournal]),
    // "spam: solgte printere" is spam too.
    notInArray(
      sql`substr(coalesce(${inquiries.closedReason}, ''), 1, instr(coalesce(${inquiries.closedReason}, '') || ':', ':') - 1)`,
      [...closingsOutsideJournal],
    ),
  )

/** Spelt out for the same reason: the index `inquiries_waiting`. */
export const isWaiting = (): SQL => sql`${inquiries.status} = 'waiting'`

/** Likewise: the index `inquiries_settled`. */
export const isSettled = (): SQL => sql`${inquiries.status} in ('answered', 'closed', 'forwarded', 'no-reply-needed')`
