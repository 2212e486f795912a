import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { meetings, slots } from "#db/schema/index.ts"
import { refillSlots } from "./refilling.server.ts"
import { getSlot, type SlotRow } from "./rows.server.ts"
import { factsOf } from "./slot-facts.ts"
import { isDone, slotState } from "./slot-state.ts"

/** It is not to be held, and why. @throws DomainError "slot-filled" once it has been held or delivered */
export const waiveSlot = (db: Db, actor: Actor & { userId: number }, id: number, because: string): Promise<void> =>
  db.write(async (tx) => {
    const slot = await getSlot(tx, id)
    await requireUnfilled(tx, slot, actor.now)
    await tx
      .update(slots)
      .set({ waivedAt: actor.now, waivedById: actor.userId, waivedBecause: because })
      .where(eq(slots.id, id))
    await tell(tx, actor, id, "waived", { because })
    await refill(tx, slot)
  })

/** It is owed again. @returns why it was not */
export const unwaiveSlot = (db: Db, actor: Actor, id: number): Promise<string> =>
  db.write(async (tx) => {
    const slot = await getSlot(tx, id)
    if (slot.waivedAt === null) return ""
    await tx.update(slots).set({ waivedAt: null, waivedById: null, waivedBecause: null }).where(eq(slots.id, id))
    await tell(tx, actor, id, "unwaived", { because: slot.waivedBecause })
    await refill(tx, slot)
    return slot.waivedBecause ?? ""
  })

export type Delivery = { on: LocalDate; link: string | null }

/**
 * What was to be delivered has been. Said again, it is put right.
 * @throws DomainError "slot-waived", "day-to-come" for a day that has not been
 */
export const deliverSlot = (db: Db, actor: Actor & { userId: number }, id: number, { on, link }: Delivery) =>
  db.write(async (tx) => {
    const slot = await getSlot(tx, id)
    if (slot.waivedAt !== null) throw new DomainError("slot-waived")
    if (on > dateOf(localDay(actor.now))) throw new DomainError("day-to-come", 400)
    await tx
      .update(slots)
      .set({ deliveredOn: on, deliveredLink: link, deliveredById: actor.userId })
      .where(eq(slots.id, id))
    await tell(tx, actor, id, "delivered", { on, link })
  })

/** It has not been delivered after all. @returns what was said of it */
export const undeliverSlot = (db: Db, actor: Actor, id: number): Promise<Delivery | null> =>
  db.write(async (tx) => {
    const { deliveredOn, deliveredLink } = await getSlot(tx, id)
    if (deliveredOn === null) return null
    await tx.update(slots).set({ deliveredOn: null, deliveredLink: null, deliveredById: null }).where(eq(slots.id, id))
    await tell(tx, actor, id, "not-delivered", { on: deliveredOn })
    return { on: deliveredOn, link: deliveredLink }
  })

async function requireUnfilled(tx: Tx, slot: SlotRow, now: number): Promise<void> {
  const [meeting] =
    slot.meetingId === null ? [] : await tx.select().from(meetings).where(eq(meetings.id, slot.meetingId))
  if (isDone(slotState(factsOf(slot, meeting?.status ?? null), dateOf(localDay(now)))))
    throw new DomainError("slot-filled")
}

const refill = (tx: Tx, { organisationId }: SlotRow) => refillSlots(tx, organisationId === null ? [] : [organisationId])

const tell = (tx: Tx, actor: Actor, id: number, type: EventKind<"slot">, data: Record<string, unknown>) =>
  recordEvent(tx, actor, { subject: "slot", subjectId: id, type, data })
