import { isNull, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/queries.server.ts"
import { contacts } from "#db/schema/index.ts"

/**
 * A contact on a confidential case shows to those who may see the case. For a query that joins `inquiries` to the
 * left; undefined for those who may see all.
 */
export function contactVisibleTo(viewer: Viewer): SQL | undefined {
  const visible = visibleTo(viewer)
  return visible && or(isNull(contacts.inquiryId), visible)
}
