import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { loadFollowUps } from "./loading.server.ts"
import { sheetOf } from "./sheet.ts"

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What the list shows, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const t = messages(locale)
  const params = new URL(args.request.url).searchParams
  const { groups, today } = await loadFollowUps(args.context, params)
  const rows = groups.flatMap((group) => group.rows)
  const exported = { what: "follow-up", filter: params.toString(), format: "xlsx", rows: rows.length } as const
  await recordExport(db, { userId: viewer.id, now: now() }, exported)
  const workbook = await workbookOf(sheetOf(rows, today, t), t.followUp.title)
  return new Response(new Uint8Array(workbook), {
    headers: {
      "Content-Type": workbookType,
      "Content-Disposition": `attachment; filename="${t.followUp.file}-${today}.xlsx"`,
    },
  })
}
