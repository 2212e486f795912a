import { and, eq, inArray, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inquiries, inquiryLinks } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { listMergedInto } from "./survivor.server.ts"
import type { InquiryEventType } from "./views.ts"

type By = Actor & { userId: number }

/**
 * Two cases that belong together stand at each other from now on; each stays a case of its own. Said of one that "perhaps
 * belongs to" the other, it settles that. A second time nothing happens.
 */
export const linkInquiries = (db: Db, actor: By, id: number, otherId: number): Promise<void> =>
  db.write(async (tx) => {
    if (id === otherId) throw new DomainError("already-merged-case")
    const { oneId, otherId: second } = pairOf(id, otherId)
    const made = await tx
      .insert(inquiryLinks)
      .values({ oneId, otherId: second, at: actor.now, userId: actor.userId })
      .onConflictDoNothing()
      .returning()
    await settlePerhaps(tx, id, otherId)
    if (made.length > 0) await tellBoth(tx, actor, id, otherId, "linked")
  })

/**
 * They do not belong together, also where the house itself had said so, or it was said of what was merged into either.
 * Nothing where they never did.
 */
export const unlinkInquiries = (db: Db, actor: Actor, id: number, otherId: number): Promise<void> =>
  db.write(async (tx) => {
    const own = await listMergedInto(tx, id)
    const others = await listMergedInto(tx, otherId)
    const gone = await tx
      .delete(inquiryLinks)
      .where(or(between(own, others), between(others, own)))
      .returning()
    const continued = await tx
      .update(inquiries)
      .set({ linkedToId: null })
      .where(or(continues(own, others), continues(others, own)))
      .returning({ id: inquiries.id })
    if (gone.length + continued.length > 0) await tellBoth(tx, actor, id, otherId, "unlinked")
  })

const between = (ones: number[], others: number[]) =>
  and(inArray(inquiryLinks.oneId, ones), inArray(inquiryLinks.otherId, others))
const continues = (ones: number[], others: number[]) =>
  and(inArray(inquiries.id, ones), inArray(inquiries.linkedToId, others))

/** A person says that the case does not belong to the one that was proposed. @returns its number, for taking it back */
export const dismissPerhaps = (db: Db, actor: Actor, id: number): Promise<string | null> =>
  db.write(async (tx) => {
    const { perhapsId } = await getInquiry(tx, id)
    if (perhapsId === null) return null
    const { number } = await getInquiry(tx, perhapsId)
    await changeInquiry(tx, actor, id, { perhapsId: null }, { type: "not-related", data: { number } })
    return number
  })

/** It may belong there after all. */
export const restorePerhaps = (db: Db, actor: Actor, id: number, perhapsId: number): Promise<void> =>
  db.write(async (tx) => {
    const { number } = await getInquiry(tx, perhapsId)
    await changeInquiry(tx, actor, id, { perhapsId }, { type: "perhaps-related", data: { number } })
  })

/** Whichever of the two was to be settled. */
async function settlePerhaps(tx: Tx, id: number, otherId: number): Promise<void> {
  for (const [one, other] of [
    [id, otherId],
    [otherId, id],
  ] as const)
    await tx
      .update(inquiries)
      .set({ perhapsId: null })
      .where(and(eq(inquiries.id, one), eq(inquiries.perhapsId, other)))
}

async function tellBoth(tx: Tx, actor: Actor, id: number, otherId: number, type: InquiryEventType): Promise<void> {
  const one = await getInquiry(tx, id)
  const other = await getInquiry(tx, otherId)
  await changeInquiry(tx, actor, id, {}, { type, data: { number: other.number } })
  await changeInquiry(tx, actor, otherId, {}, { type, data: { number: one.number } })
}

const pairOf = (id: number, otherId: number) => ({ oneId: Math.min(id, otherId), otherId: Math.max(id, otherId) })
