import { and, asc, eq, gt, inArray, max } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvents } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import { obligationRules } from "#db/reference/obligation-rules.ts"
import { events, obligations, slots } from "#db/schema/index.ts"
import { applyCouncilChanges, followCouncil, isPerMeeting, listCouncilChanges } from "./council/slots.server.ts"
import { type OwedSlot, type Prorated, slotsOwed } from "./owed.ts"
import { applyPartyChanges, listPartyChanges, listStretches, type ObligationRow } from "./parties.server.ts"
import { yearOf } from "./period.ts"
import { applyFillChanges, listFillChanges } from "./refilling.server.ts"

type SlotRow = typeof slots.$inferSelect
type SlotChanges = {
  rule: ObligationRow
  added: (OwedSlot & { organisationId: number | null; year: number })[]
  changed: Pick<SlotRow, "id" | "from" | "to" | "owed" | "reason">[]
  removed: number[]
}

/** The strategy's rules, and the slots of this year and the next to all who are there. */
export const seedObligations = (tx: Tx, now: number): Promise<void> => insertRules(tx, now, obligationRules)

/** Came after houses had been seeded. */
const later: readonly string[] = ["O020", "O024", "O025", "O070"]

/** Gives a house the rules that were not among the first ones when it was seeded; what it has stays as it is. */
export async function seedLaterObligations(tx: Tx, now: number): Promise<void> {
  const known = await tx.select({ source: obligations.source }).from(obligations)
  const missing = ({ source }: { source?: string | null }) =>
    later.includes(source ?? "") && !known.some((rule) => rule.source === source)
  await insertRules(tx, now, obligationRules.filter(missing))
}

async function insertRules(tx: Tx, now: number, added: typeof obligationRules): Promise<void> {
  if (added.length === 0) return
  const values = added.map((rule) => ({ ...rule, createdAt: now }))
  const rules = await tx.insert(obligations).values(values).returning()
  await applyPartyChanges(tx, await listPartyChanges(tx, rules, null))
  await applySlotChanges(tx, { userId: null, now }, await listSlotChanges(tx, rules, dateOf(localDay(now))))
  await followCouncil(tx, now)
}

/**
 * Brings the slots in line with who is owed what today: a new year's, those of whoever has come, left, been merged, or
 * got or lost an agreement; and each meeting in its slot. Idempotent. Returns whether anything was to be done.
 */
export async function alignSlots(db: Db, now: number): Promise<boolean> {
  const today = dateOf(localDay(now))
  const rules = await db.read.select().from(obligations).orderBy(asc(obligations.id))
  const idle =
    (await listPartyChanges(db.read, rules, today)).length === 0 &&
    (await listSlotChanges(db.read, rules, today)).length === 0 &&
    (await listFillChanges(db.read, null)).length === 0 &&
    (await listCouncilChanges(db.read, rules, today)).length === 0
  if (idle) return false
  await db.write(async (tx) => {
    await applyPartyChanges(tx, await listPartyChanges(tx, rules, today))
    await applySlotChanges(tx, { userId: null, now }, await listSlotChanges(tx, rules, today))
    await applyFillChanges(tx, await listFillChanges(tx, null))
    await applyCouncilChanges(tx, now, await listCouncilChanges(tx, rules, today))
  })
  return true
}

/** What a change of the rules does to slots and parties. */
export type RuleEffect = { added: number; changed: number; removed: number; joined: number; left: number }

/** The rule that was made or changed, and who is on its list if it has one. */
type RuleChange = { id: number; isNew: boolean; listed: readonly number[] }

/** After a change of a rule, in the transaction of that change. */
export async function followRule(tx: Tx, now: number, { id, isNew, listed }: RuleChange): Promise<RuleEffect> {
  const today = dateOf(localDay(now))
  const rules = await tx.select().from(obligations).orderBy(asc(obligations.id))
  const own = rules.filter((rule) => rule.id === id && (isNew || rule.owedTo === "list"))
  // Those who are there when a rule is made have been so always.
  const first = await listPartyChanges(tx, own, isNew ? null : today, listed)
  await applyPartyChanges(tx, first)
  const parties = await listPartyChanges(tx, rules, today)
  await applyPartyChanges(tx, parties)
  const changes = await listSlotChanges(tx, rules, today)
  await applySlotChanges(tx, { userId: null, now }, changes)
  await applyFillChanges(tx, await listFillChanges(tx, null))
  await followCouncil(tx, now)
  const sum = (count: (each: SlotChanges) => number) => changes.reduce((total, each) => total + count(each), 0)
  return {
    added: sum(({ added }) => added.length),
    changed: sum(({ changed }) => changed.length),
    removed: sum(({ removed }) => removed.length),
    joined: [...first, ...parties].filter(({ change }) => change !== "end").length,
    left: [...first, ...parties].filter(({ change }) => change === "end").length,
  }
}

/** Whether parties or meetings have changed in ways that slots may follow since the event `since`; and which event is the last one now. */
export async function findPartyNews(read: Tx, since: number): Promise<{ last: number; news: boolean }> {
  const [row] = await read.select({ last: max(events.id) }).from(events)
  const ofParties = and(gt(events.id, since), inArray(events.subject, ["organisation", "obligation", "meeting"]))
  return { last: row?.last ?? since, news: (await read.$count(events, ofParties)) > 0 }
}

async function listSlotChanges(read: Tx, rules: readonly ObligationRow[], today: LocalDate): Promise<SlotChanges[]> {
  const years = [yearOf(today), yearOf(today) + 1]
  const known = await read.select().from(slots).where(inArray(slots.year, years))
  const changes: SlotChanges[] = []
  for (const rule of rules) {
    if (isPerMeeting(rule)) continue
    const left = new Map(known.filter(({ obligationId }) => obligationId === rule.id).map((row) => [keyOf(row), row]))
    const found: SlotChanges = { rule, added: [], changed: [], removed: [] }
    for (const [organisationId, stretches] of await listStretches(read, rule))
      for (const year of years)
        for (const slot of slotsOwed(rule, stretches, year)) {
          const key = keyOf({ ...slot, organisationId, year })
          const row = left.get(key)
          left.delete(key)
          if (!row) found.added.push({ ...slot, organisationId, year })
          else if (!isSame(row, slot)) {
            const { from, to, owed, reason } = slot
            found.changed.push({ id: row.id, from, to, owed, reason })
          }
        }
    for (const row of left.values()) {
      if (isUntouched(row)) found.removed.push(row.id)
      else if (row.owed) found.changed.push({ ...row, owed: false })
    }
    if (found.added.length + found.changed.length + found.removed.length > 0) changes.push(found)
  }
  return changes
}

const keyOf = ({ organisationId, year, part, n }: Pick<SlotRow, "organisationId" | "year" | "part" | "n">) =>
  [organisationId, year, part, n].join()

const isSame = (row: SlotRow, slot: OwedSlot) =>
  row.owed === slot.owed && row.from === slot.from && row.to === slot.to && sameReason(row.reason, slot.reason)

const sameReason = (a: Prorated | null, b: Prorated | null) =>
  a?.code === b?.code && a?.on === b?.on && a?.days === b?.days && a?.of === b?.of

/** Nothing has been done about it, so that nothing is lost with it. */
const isUntouched = ({ meetingId, contactId, deliveredOn, waivedAt }: SlotRow) =>
  meetingId === null && contactId === null && deliveredOn === null && waivedAt === null

async function applySlotChanges(tx: Tx, actor: Actor, changes: readonly SlotChanges[]): Promise<void> {
  for (const { rule, added, changed, removed } of changes) {
    await insertMany(
      tx,
      slots,
      added.map((slot) => ({ ...slot, obligationId: rule.id, createdAt: actor.now })),
    )
    for (const { id, from, to, owed, reason } of changed)
      await tx.update(slots).set({ from, to, owed, reason }).where(eq(slots.id, id))
    if (removed.length > 0) await tx.delete(slots).where(inArray(slots.id, removed))
  }
  await recordEvents(
    tx,
    actor,
    changes.map(({ rule, added, changed, removed }) => ({
      subject: "obligation" as const,
      subjectId: rule.id,
      type: "slots-aligned" as const,
      data: { added: added.length, changed: changed.length, removed: removed.length },
    })),
  )
}
