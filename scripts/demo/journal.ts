import { and, asc, isNotNull, lt } from "drizzle-orm"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { dateOf, HOUR, localDay } from "#app/deadlines/zone.ts"
import { journaliseWithin } from "#app/inquiries/journalising.server.ts"
import { isUnjournalised } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"

/** What is closed goes into the archive within a day or so; only the last of it is still to be done. */
export async function keepJournal(tx: Tx, { calendar, now, random }: Cast): Promise<void> {
  const until = addWorkingTime(calendar, now, -5 * HOUR)
  const rows = await tx
    .select({ id: inquiries.id, at: inquiries.closedAt, by: inquiries.assigneeId })
    .from(inquiries)
    .where(and(isUnjournalised(), isNotNull(inquiries.closedAt), lt(inquiries.closedAt, until)))
    .orderBy(asc(inquiries.closedAt))
  for (const [n, { id, at, by }] of rows.entries()) {
    const when = at ?? now
    const year = new Date(when).getFullYear()
    const reference = `${year}-${String(1000 + n * 3 + random.int(0, 2))}`
    await journaliseWithin(tx, { userId: by, now: when }, id, { reference, on: dateOf(localDay(when)) })
  }
}
