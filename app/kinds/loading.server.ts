import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { notFound } from "#app/errors.ts"
import { getCase, getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { recordReading } from "#app/inquiries/reading.server.ts"
import { kindOf } from "./kinds.ts"
import { findKindView } from "./queries.server.ts"

type Args = { context: AppLoadContext; params: { number?: string } }

/** A panel's form on its own page. @throws DomainError "not-found", also where the case is of no kind */
export async function loadKindPage({ context: { db, now, locale }, params }: Args, viewer: Viewer) {
  const at = now()
  const inquiry = await getCase(db.read, viewer, params.number ?? "")
  await recordReading(db, { userId: viewer.id, now: at }, inquiry)
  const calendar = await loadCalendar(db.read, at)
  const kind = await findKindView(db.read, inquiry, { now: at, calendar, locale, language: locale })
  if (!kind) throw notFound()
  return { kind, number: inquiry.number, subject: inquiry.subject, now: at }
}

/** The case and its kind, to change. @throws as `loadKindPage` */
export async function getKindOfCase({ context: { db }, params }: Args, viewer: Viewer) {
  const inquiry = await getVisibleInquiry(db.read, viewer, params.number ?? "")
  const kind = kindOf(inquiry.topic)
  if (!kind) throw notFound()
  return { inquiry, kind }
}
