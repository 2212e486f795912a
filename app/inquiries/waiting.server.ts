import type { Actor } from "#app/audit/actor.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inquiryPauses } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { endPause, refreshDue } from "./deadlines.server.ts"
import { isOpen, type WaitingReason } from "./inquiry.ts"

/** The clock stands still until the one we wait for has answered; statutory deadlines run on (deadlines.md § 3). */
export const startWaiting = (db: Db, actor: Actor, id: number, { reason }: { reason: WaitingReason }): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (!isOpen(inquiry.status)) throw new DomainError("inquiry-is-closed")
    if (inquiry.status === "waiting") {
      await changeInquiry(tx, actor, id, { waitingReason: reason }, { type: "waiting", data: { reason } })
      return
    }
    await tx.insert(inquiryPauses).values({ inquiryId: id, from: actor.now, reason })
    await changeInquiry(
      tx,
      actor,
      id,
      { status: "waiting", waitingReason: reason, waitingSince: actor.now },
      { type: "waiting", data: { reason } },
    )
    await refreshDue(tx, id)
  })

/** The clock runs again with the working time that was left. */
export async function stopWaiting(db: Db, actor: Actor, id: number): Promise<void> {
  const calendar = await loadCalendar(db.read, actor.now)
  await db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (inquiry.status !== "waiting") throw new DomainError("not-waiting")
    await resume(tx, actor, id, calendar)
  })
}

/** The same inside a transaction; also what a mail from the sender does by itself. */
export async function resume(tx: Tx, actor: Actor, id: number, calendar: Calendar): Promise<void> {
  const { waitingSince } = await getInquiry(tx, id)
  await changeInquiry(
    tx,
    actor,
    id,
    { status: "open", waitingReason: null, waitingSince: null },
    { type: "resumed", data: { since: waitingSince } },
  )
  await endPause(tx, id, actor.now, calendar)
}
