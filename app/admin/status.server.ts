import { and, count, lt } from "drizzle-orm"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inboundMail, inquiries, outbox } from "#db/schema/index.ts"
import type { LedgerState, OutboxState } from "#db/schema/mail.ts"

export type Status = {
  ledger: Record<LedgerState, number>
  inquiries: { total: number; open: number; overdue: number }
  outbox: Record<OutboxState, number>
}

/** How the house stands. A case is overdue when its next unmet deadline has passed; one that waits has none running. */
export async function readStatus(read: Tx, now: number): Promise<Status> {
  const open = isOpenCase()
  return {
    ledger: {
      ...{ stored: 0, filed: 0, duplicate: 0, ignored: 0, quarantined: 0, failed: 0 },
      ...tally(
        await read.select({ state: inboundMail.state, n: count() }).from(inboundMail).groupBy(inboundMail.state),
      ),
    },
    inquiries: {
      total: await read.$count(inquiries),
      open: await read.$count(inquiries, open),
      overdue: await read.$count(inquiries, and(open, lt(inquiries.dueAt, now))),
    },
    outbox: {
      ...{ queued: 0, sent: 0, failed: 0, cancelled: 0 },
      ...tally(await read.select({ state: outbox.state, n: count() }).from(outbox).groupBy(outbox.state)),
    },
  }
}

const tally = (rows: { state: string; n: number }[]) => Object.fromEntries(rows.map(({ state, n }) => [state, n]))
