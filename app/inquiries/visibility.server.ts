import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"

/** What of a person says which cases they may see. */
type Sees = Pick<Viewer, "id" | "role" | "unitId">

/** Confidential cases show only to the unit they lie with, the one who has them, and management (product.md § 4). */
export function visibleTo(viewer: Sees): SQL | undefined {
  if (may(viewer, "confidential:see-all")) return undefined
  return or(
    eq(inquiries.confidentiality, "normal"),
    eq(inquiries.assigneeId, viewer.id),
    viewer.unitId === null ? undefined : eq(inquiries.unitId, viewer.unitId),
  )
}

/** A contact on a confidential case shows to those who may see the case. For a query that joins `inquiries` to the left. */
export function contactVisibleTo(viewer: Viewer): SQL | undefined {
  const visible = visibleTo(viewer)
  return visible && or(isNull(contacts.inquiryId), visible)
}

/** The case by its row, where the viewer may see it. */
export async function findVisibleInquiry(read: Tx, viewer: Sees, id: number) {
  const [row] = await read
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.id, id), visibleTo(viewer)))
  return row
}

/** The same by number. @throws DomainError "not-found", the same for none and for one that is hidden. */
export async function getVisibleInquiry(read: Tx, viewer: Viewer, number: string) {
  const [row] = await read
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.number, number), visibleTo(viewer)))
  if (!row) throw notFound()
  return row
}

/** Those of the cases that the viewer may see. */
export const listVisibleInquiries = (read: Tx, viewer: Viewer, ids: number[]) =>
  read
    .select()
    .from(inquiries)
    .where(and(inArray(inquiries.id, ids), visibleTo(viewer)))

/** The same by their numbers. */
export const listVisibleByNumbers = (read: Tx, viewer: Viewer, numbers: string[]) =>
  read
    .select({ number: inquiries.number, subject: inquiries.subject })
    .from(inquiries)
    .where(and(inArray(inquiries.number, numbers), visibleTo(viewer)))
