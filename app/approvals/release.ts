import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { approveReply, keepBegun } from "./approving.server.ts"
import { approvalForm } from "./forms.ts"
import { getVisibleApproval } from "./queries.server.ts"

/** The reader lets a reply leave, as it stands or with what they have changed. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { approval, inquiry } = await getVisibleApproval(db.read, viewer, idIn(args.params))
  return answerForm(args, approvalForm, casePath(inquiry.number), async ({ seenInboundAt, to, cc, text }) => {
    const actor = { userId: viewer.id, now: now() }
    const { letter: stands } = approval
    const letter = text === undefined ? undefined : { to: to ?? stands.to, cc: cc ?? stands.cc, text }
    if (letter) await keepBegun(db, viewer.id, approval.id, letter)
    const { outboxId, notBefore } = await approveReply(args.context, actor, approval.id, { seenInboundAt, letter })
    return {
      say: messages(locale).inquiries.done.replied,
      at: actor.now,
      undo: { action: `/outbox/${outboxId}/cancellation`, fields: [] },
      undoMs: notBefore - actor.now,
    }
  })
}
