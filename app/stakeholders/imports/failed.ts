import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { failedRows } from "./failed-rows.server.ts"

/** The rows that failed, in the columns they came in, with the reason behind: repaired, the file can be imported. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const id = Number(args.params.id)
  if (!Number.isInteger(id)) throw notFound()
  const { name, text } = await failedRows(db.read, id, messages(locale))
  return new Response(text, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  })
}
