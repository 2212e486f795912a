import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { csvOf } from "#app/stakeholders/lists/exporting.server.ts"
import { consentTable } from "../consent-table.ts"
import { listAllConsents } from "../queries.server.ts"

/** The whole consent log as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const rows = await listAllConsents(db.read)
  const exported = { what: "news-consents", filter: "", format: "csv", rows: rows.length } as const
  await recordExport(db, { userId: viewer.id, now: now() }, exported)
  const t = messages(locale)
  const name = `${t.news.consents.file}-${dateOf(localDay(now()))}.csv`
  return new Response(csvOf(consentTable(rows, t)), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  })
}
