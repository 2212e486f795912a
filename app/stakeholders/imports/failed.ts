import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { failedRows } from "./failed-rows.server.ts"

/** The rows that failed, in the columns they came in, with the reason behind: repaired, the file can be imported. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const id = Number(args.params.id)
  if (!Number.isInteger(id)) throw notFound()
  const { name, text, count } = await failedRows(db.read, id, messages(locale))
  const exported = { what: "failed-rows", filter: `import=${id}`, format: "csv", rows: count } as const
  await recordExport(db, { userId: viewer.id, now: now() }, exported)
  return new Response(text, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  })
}
