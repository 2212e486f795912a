import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { loadFollowUps } from "./loading.server.ts"
import { sheetOf } from "./sheet.ts"

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What the list shows, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const t = messages(args.context.locale)
  const { groups, today } = await loadFollowUps(args.context, new URL(args.request.url).searchParams)
  const workbook = await workbookOf(
    sheetOf(
      groups.flatMap(({ rows }) => rows),
      today,
      t,
    ),
    t.followUp.title,
  )
  return new Response(new Uint8Array(workbook), {
    headers: {
      "Content-Type": workbookType,
      "Content-Disposition": `attachment; filename="${t.followUp.file}-${today}.xlsx"`,
    },
  })
}
