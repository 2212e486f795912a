import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { casesSearch, readCasesFilter } from "./filter.ts"
import { listAllRows, listCounted, mostExported } from "./listing.server.ts"
import { sheetOf } from "./sheet.ts"

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** The whole list behind a number, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, now, locale } = args.context
  const filter = { ...readCasesFilter(new URL(args.request.url).searchParams), page: 1 }
  const ids = (await listCounted(args.context, viewer, filter, now())).slice(0, mostExported)
  const rows = await listAllRows(db.read, ids)
  await recordExport(
    db,
    { userId: viewer.id, now: now() },
    { what: "cases", filter: casesSearch(filter).slice(1), format: "xlsx", rows: rows.length },
  )
  const { figures } = messages(locale)
  const workbook = await workbookOf(sheetOf(rows, locale), figures.lists[filter.figure].slice(0, 31))
  return new Response(new Uint8Array(workbook), {
    headers: {
      "Content-Type": workbookType,
      "Content-Disposition": `attachment; filename="${figures.cases.file}-${dateOf(localDay(now()))}.xlsx"`,
    },
  })
}
