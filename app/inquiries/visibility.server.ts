import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm"
import { may } from "#app/auth/policy.ts"
import { type Role, roles } from "#app/auth/roles.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { type Known, preparedByNulls, type Query, type Values } from "#db/prepared.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"

type Whose = Pick<Viewer, "id" | "role" | "unitId">
type Own = { viewerId: number; viewerUnitId: number | null }
/** What of a person says which cases they may see; in a prepared query it is handed in who they are. */
export type Sees = { role: Role; id: number | SQL<number>; unitId: number | SQL<number> | null }

/** Confidential cases show only to the unit they lie with, the one who has them, and management (product.md § 4). */
export function visibleTo(viewer: Sees): SQL | undefined {
  if (may(viewer, "confidential:see-all")) return undefined
  return or(
    eq(inquiries.confidentiality, "normal"),
    eq(inquiries.assigneeId, viewer.id),
    viewer.unitId === null ? undefined : eq(inquiries.unitId, viewer.unitId),
  )
}

/**
 * A query about what somebody may see, prepared once for each role, with a unit and without: its text differs by nothing
 * else of the person.
 */
export function preparedFor<V extends Values, Result>(
  build: (tx: Tx, viewer: Sees, known: Known<V>) => Query<Result>,
): (tx: Tx, viewer: Whose, values: V) => Promise<Result> {
  const ask = (role: Role) =>
    preparedByNulls<V & Own, Result>((tx, both) => {
      const known = both as Known<V> & Known<Own>
      return build(tx, { role, id: known.viewerId, unitId: known.viewerUnitId }, known)
    })
  const byRole = Object.fromEntries(roles.map((role) => [role, ask(role)])) as Record<Role, ReturnType<typeof ask>>
  return (tx, { id, role, unitId }, values) => byRole[role](tx, { ...values, viewerId: id, viewerUnitId: unitId })
}

/** A contact on a confidential case shows to those who may see the case. For a query that joins `inquiries` to the left. */
export function contactVisibleTo(viewer: Sees): SQL | undefined {
  const visible = visibleTo(viewer)
  return visible && or(isNull(contacts.inquiryId), visible)
}

/** The case by its row, where the viewer may see it. */
export async function findVisibleInquiry(read: Tx, viewer: Whose, id: number) {
  const [row] = await visibleById(read, viewer, { id })
  return row
}

/** The same by number. @throws DomainError "not-found", the same for none and for one that is hidden. */
export async function getVisibleInquiry(read: Tx, viewer: Viewer, number: string) {
  const [row] = await visibleByNumber(read, viewer, { number })
  if (!row) throw notFound()
  return row
}

const visibleById = preparedFor((tx, viewer, { id }: Known<{ id: number }>) =>
  tx
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.id, id), visibleTo(viewer))),
)
const visibleByNumber = preparedFor((tx, viewer, { number }: Known<{ number: string }>) =>
  tx
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.number, number), visibleTo(viewer))),
)

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
