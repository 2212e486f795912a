import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { keepBegun } from "./approving.server.ts"
import { returnForm } from "./forms.ts"
import { getVisibleApproval } from "./queries.server.ts"
import { returnReply } from "./returning.server.ts"

/** The reader sends a reply back to its writer, with a comment. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { approval, inquiry } = await getVisibleApproval(db.read, viewer, idIn(args.params))
  return answerForm(args, returnForm, casePath(inquiry.number), async ({ comment }) => {
    await keepBegun(db, viewer.id, approval.id, { comment })
    const { writer } = await returnReply(db, { userId: viewer.id, now: now() }, approval.id, comment)
    return { say: messages(locale).approvals.done.returned(writer) }
  })
}
