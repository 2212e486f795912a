import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { answerOutcome } from "./answer-form.server.ts"
import { changeDeadline } from "./deadline-change.server.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

/** Another deadline than the reckoned one, or back to that. A browser without JavaScript posts to the case page itself. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const inquiry = await getVisibleInquiry(args.context.db.read, viewer, args.params.number ?? "")
  const { outcome, status } = await changeDeadline(args.context, viewer, inquiry, await args.request.formData())
  return answerOutcome(args.request, casePath(inquiry.number), outcome, status)
}
