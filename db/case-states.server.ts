import { and, isNull, notInArray, type SQL, sql } from "drizzle-orm"
import { closingsOutsideJournal, topicsOutsideJournal } from "#app/inquiries/journal-rule.ts"
import { inquiries } from "./schema/index.ts"

// The statuses are spelt out as in the indexes' own conditions: SQLite takes a partial index only where it reads the same
// words. With the statuses handed in as values, the queue reads every case there ever was.

/** New, open or waiting: the indexes `inquiries_open_…`. */
export const isOpenCase = (): SQL => sql`${inquiries.status} in ('new', 'open', 'waiting')`

/** Waiting on somebody else: the index `inquiries_waiting`. */
export const isWaiting = (): SQL => sql`${inquiries.status} = 'waiting'`

/** Answered, closed, forwarded or in need of no reply: the index `inquiries_settled`. */
export const isSettled = (): SQL => sql`${inquiries.status} in ('answered', 'closed', 'forwarded', 'no-reply-needed')`

/** Settled, and not in the authority's archive though it belongs there: the index `inquiries_unjournalised`. */
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
