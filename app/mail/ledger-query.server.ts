import { and, count, desc, eq, inArray, lt, ne, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { findVisibleInquiry, listVisibleInquiries } from "#app/inquiries/queries.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inboundMail, inquiries, type LedgerState, mailboxes } from "#db/schema/index.ts"
import type { LedgerView } from "./ledger-views.ts"

export const PAGE = 50

export type LedgerRow = {
  id: number
  storedAt: number
  mailbox: string | null
  from: string | null
  size: number
  state: LedgerState
  reason: string | null
  attempts: number
  needsLook: boolean
  /** Null where it is on none, or on one the viewer may not see. */
  number: string | null
}

/** Newest first; `before` is the id that the page before ended with. One row more than a page says that there is a next. */
export async function listLedger(
  read: Tx,
  viewer: Viewer,
  { view, before }: { view: LedgerView; before: number | null },
): Promise<LedgerRow[]> {
  const rows = await read
    .select({ entry: inboundMail, mailbox: mailboxes.address, needsLook: inquiries.needsLook })
    .from(inboundMail)
    .leftJoin(mailboxes, eq(mailboxes.id, inboundMail.mailboxId))
    .leftJoin(inquiries, eq(inquiries.id, inboundMail.inquiryId))
    .where(and(inView(view), before === null ? undefined : lt(inboundMail.id, before)))
    .orderBy(desc(inboundMail.id))
    .limit(PAGE + 1)
  const ids = rows.flatMap(({ entry }) => (entry.inquiryId === null ? [] : [entry.inquiryId]))
  const visible = new Map((await listVisibleInquiries(read, viewer, ids)).map(({ id, number }) => [id, number]))
  return rows.map(({ entry, mailbox, needsLook }) => ({
    ...{ id: entry.id, storedAt: entry.storedAt, mailbox, from: entry.envelopeFrom, size: entry.size },
    ...{ state: entry.state, reason: entry.reason, attempts: entry.attempts },
    needsLook: (needsLook ?? []).length > 0,
    number: (entry.inquiryId !== null && visible.get(entry.inquiryId)) || null,
  }))
}

/** How many a person has to see to. */
export async function countAttention(read: Tx): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(inboundMail)
    .leftJoin(inquiries, eq(inquiries.id, inboundMail.inquiryId))
    .where(inView("attention"))
  return row?.n ?? 0
}

/** Failed, held back, or on an open case without all of it having been readable. */
const needsAttention = () =>
  or(
    inArray(inboundMail.state, ["failed", "quarantined"]),
    and(eq(inboundMail.state, "filed"), ne(inquiries.needsLook, []), isOpenCase()),
  )

function inView(view: LedgerView): SQL | undefined {
  if (view === "all") return undefined
  return view === "attention" ? needsAttention() : eq(inboundMail.state, view)
}

/** A row of the ledger; one on a case only where the viewer may see the case. */
export async function findVisibleEntry(read: Tx, viewer: Viewer, id: number) {
  const [entry] = await read.select().from(inboundMail).where(eq(inboundMail.id, id))
  if (!entry || entry.inquiryId === null) return entry
  return (await findVisibleInquiry(read, viewer, entry.inquiryId)) && entry
}
