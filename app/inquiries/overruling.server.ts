import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { overruleDeadline, restoreDeadline } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Deadline } from "#app/deadlines/decide.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { HOUR } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { asDeadline, findDeadline, putDeadline } from "./deadlines.server.ts"
import { isOpen, type OverrulableKind } from "./inquiry.ts"
import { lawsMoment } from "./laws-moment.ts"

/** A case without a deadline that is given one is warned of two working hours before. */
const plainWarning = 2 * HOUR

/**
 * Sets a deadline over the reckoned one, with its reason. Mail that comes later and pauses that end leave it be
 * (deadlines.md § 3). `at` in epoch milliseconds.
 * @throws DomainError "law-deadline" where the law's own would be later than the law has it, "inquiry-is-closed".
 */
export async function overruleInquiryDeadline(
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { kind, at, reason }: { kind: OverrulableKind; at: number; reason: string },
): Promise<void> {
  const calendar = await loadCalendar(db.read, actor.now)
  await db.write(async (tx) => {
    await requireOpen(tx, id)
    const from = await overruleWithin(tx, actor, id, { kind, at, reason }, calendar)
    const data = { kind, from, to: at, reason: reason.trim() }
    await changeInquiry(tx, actor, id, {}, { type: "deadline-overruled", data })
  })
}

/** The row alone, in the transaction of a change that tells of it. @returns the deadline it had, in epoch milliseconds */
export async function overruleWithin(
  tx: Tx,
  actor: Actor & { userId: number },
  id: number,
  { kind, at, reason }: { kind: OverrulableKind; at: number; reason: string },
  calendar: Calendar,
): Promise<number | null> {
  const row = await findDeadline(tx, id, kind)
  if (kind === "statutory") {
    if (!row) throw notFound()
    const law = lawsMoment([row])
    if (law !== null && at > law) throw new DomainError("law-deadline")
  }
  const [colleague] = await tx.select({ name: users.name }).from(users).where(eq(users.id, actor.userId))
  const before = row ? asDeadline(row) : unreckoned(at, calendar)
  const set = overruleDeadline(before, { at, actor: colleague?.name ?? "", note: reason.trim() }, calendar)
  await putDeadline(tx, id, kind, { ...set, overruledById: actor.userId })
  return row?.dueAt ?? null
}

/** Back to the reckoned deadline; where none was reckoned, to none. @throws DomainError "not-overruled". */
export async function restoreInquiryDeadline(
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { kind }: { kind: OverrulableKind },
): Promise<void> {
  const calendar = await loadCalendar(db.read, actor.now)
  await db.write(async (tx) => {
    await requireOpen(tx, id)
    const row = await findDeadline(tx, id, kind)
    if (!row?.reasons.some(({ code }) => code === "overruled")) throw new DomainError("not-overruled")
    // The law's own row is kept by the law alone, whatever else its reasons tell of.
    const own = kind === "statutory" ? row.reasons.filter(({ code }) => code === "statutory") : row.reasons
    const reckoned = restoreDeadline(asDeadline({ ...row, reasons: own }), calendar)
    await putDeadline(tx, id, kind, reckoned && { ...reckoned, overruledById: null })
    const data = { kind, from: row.dueAt, to: reckoned?.dueAt ?? null }
    await changeInquiry(tx, actor, id, {}, { type: "deadline-restored", data })
  })
}

async function requireOpen(tx: Tx, id: number): Promise<void> {
  const { status } = await getInquiry(tx, id)
  if (!isOpen(status)) throw new DomainError("inquiry-is-closed")
}

const unreckoned = (at: number, calendar: Calendar): Deadline => ({
  dueAt: at,
  warnAt: addWorkingTime(calendar, at, -plainWarning),
  acknowledgeBy: null,
  statutoryDueAt: null,
  reasons: [],
})
