import { and, asc, isNull, ne } from "drizzle-orm"
import { may } from "#app/auth/policy.ts"
import type { Tx } from "#db/client.server.ts"
import { type inquiries, users } from "#db/schema/index.ts"

type Inquiry = Pick<typeof inquiries.$inferSelect, "unitId" | "assigneeId" | "confidentiality">

/**
 * Who can be called in on a case: its unit's manager first, then other managers, then the rest by name. Of a confidential
 * one only those who may see it.
 */
export async function listHelpers(read: Tx, { unitId, assigneeId, confidentiality }: Inquiry, viewerId: number) {
  const rows = await read
    .select({ id: users.id, name: users.name, role: users.role, unitId: users.unitId })
    .from(users)
    .where(
      and(isNull(users.closedAt), ne(users.id, viewerId), assigneeId === null ? undefined : ne(users.id, assigneeId)),
    )
    .orderBy(asc(users.name))
  const rank = (row: (typeof rows)[number]) =>
    row.role !== "management" ? 2 : unitId !== null && row.unitId === unitId ? 0 : 1
  return rows
    .filter(
      (row) =>
        confidentiality === "normal" || may(row, "confidential:see-all") || (unitId !== null && row.unitId === unitId),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, name }) => ({ id, name }))
}
