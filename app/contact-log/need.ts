import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { contactFields, needForm } from "./forms.ts"
import { previewNeed } from "./need.server.ts"

/** What a summary asks for, as it stands. Posted, since an address ends in logs and a summary does not belong there. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const form = needForm.safeParse(contactFields(await args.request.formData()))
  if (!form.success) return Response.json(null, { status: 400 })
  return Response.json(await previewNeed(db, viewer, form.data, now(), locale))
}
