import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { loadShown } from "./loading.server.ts"
import { sheetOf } from "./sheet.ts"

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What the matrix shows, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const params = new URL(args.request.url).searchParams
  const shown = await loadShown(args.context, params)
  if (!shown) throw notFound()
  const t = messages(locale)
  const { rule, year } = shown.coverage
  const exported = { what: "coverage", filter: params.toString(), format: "xlsx", rows: shown.rows.length } as const
  await recordExport(db, { userId: viewer.id, now: now() }, exported)
  const workbook = await workbookOf(sheetOf(shown, t, locale), `${rule.name[locale]} ${year}`.slice(0, 31))
  return new Response(new Uint8Array(workbook), {
    headers: {
      "Content-Type": workbookType,
      "Content-Disposition": `attachment; filename="${t.meetings.coverage.file}-${rule.source ?? rule.id}-${year}.xlsx"`,
    },
  })
}
