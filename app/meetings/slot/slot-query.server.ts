import { eq } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { factsOf } from "#app/meetings/slot-facts.ts"
import { slotState } from "#app/meetings/slot-state.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, meetings, obligations, organisations, slots, users } from "#db/schema/index.ts"

const waiver = alias(users, "waiver")
const deliverer = alias(users, "deliverer")
const owedFor = alias(meetings, "owed_for")

export type SlotView = Awaited<ReturnType<typeof getSlotView>>

/** All that is known of one time something is owed. @throws DomainError "not-found" */
export async function getSlotView(read: Tx, id: number, now: number) {
  const [row] = await read
    .select({
      slot: slots,
      rule: obligations,
      organisation: { id: organisations.id, name: organisations.name },
      meeting: { id: meetings.id, title: meetings.title, at: meetings.startAt, status: meetings.status },
      contactAt: contacts.at,
      owedFor: { id: owedFor.id, title: owedFor.title, at: owedFor.startAt },
      waivedBy: waiver.name,
      deliveredBy: deliverer.name,
    })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .leftJoin(organisations, eq(organisations.id, slots.organisationId))
    .leftJoin(meetings, eq(meetings.id, slots.meetingId))
    .leftJoin(contacts, eq(contacts.id, slots.contactId))
    .leftJoin(owedFor, eq(owedFor.id, slots.forMeetingId))
    .leftJoin(waiver, eq(waiver.id, slots.waivedById))
    .leftJoin(deliverer, eq(deliverer.id, slots.deliveredById))
    .where(eq(slots.id, id))
  if (!row) throw notFound()
  const { slot, rule, meeting, contactAt, waivedBy, deliveredBy, organisation } = row
  const { year, part, n, from, to, owed, reason, contactId } = slot
  const { nameDa, nameEn, ...facts } = rule
  return {
    ...{ id, year, part, n, from, to, owed, reason, organisation, meeting },
    /** The meeting it is owed for; what is done about it is said there. */
    owedFor: row.owedFor,
    rule: { ...facts, name: { da: nameDa, en: nameEn } },
    state: slotState(factsOf(slot, meeting?.status ?? null), dateOf(localDay(now))),
    contact: contactId === null ? null : { id: contactId, at: contactAt ?? slot.createdAt },
    waived: slot.waivedAt === null ? null : { at: slot.waivedAt, by: waivedBy, because: slot.waivedBecause ?? "" },
    delivered: slot.deliveredOn === null ? null : { on: slot.deliveredOn, link: slot.deliveredLink, by: deliveredBy },
  }
}
