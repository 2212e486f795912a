import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { locales } from "#app/i18n/locale.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { exportPerson } from "./exporting.server.ts"

/** All that is held on the person, in the language that is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "personal-data:manage")
  const { context, request } = args
  const asked = new URL(request.url).searchParams.get("language")
  const locale = locales.find((one) => one === asked) ?? context.locale
  const { name, zip } = await exportPerson(context, viewer, idIn(args.params), locale)
  return new Response(zip, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  })
}
