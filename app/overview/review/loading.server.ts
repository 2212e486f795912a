import type { AppLoadContext } from "@remix-run/node"
import { eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import { getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { selectCases } from "./case-rows.server.ts"
import { showLate } from "./shown.ts"
import { findStandings } from "./standing-query.server.ts"

type Args = { context: AppLoadContext; params: Record<string, string | undefined> }

/**
 * The case a form of the review is about, as the review shows it.
 * @throws DomainError "not-found", also where it is hidden from the viewer; "inquiry-is-closed"
 */
export async function loadReviewed({ context: { db, now, locale }, params }: Args, viewer: Viewer) {
  const inquiry = await getVisibleInquiry(db.read, viewer, params.number ?? "")
  if (!isOpen(inquiry.status)) throw new DomainError("inquiry-is-closed")
  const at = now()
  const calendar = await loadCalendar(db.read, at)
  const [one] = await selectCases(db.read, eq(inquiries.id, inquiry.id), [], 1)
  const known = one && (await findStandings(db.read, [one])).get(one.id)
  if (!one || !known) throw new DomainError("not-found", 404)
  return { inquiry, one, calendar, now: at, shown: showLate(one, known, { now: at, calendar, locale }) }
}
