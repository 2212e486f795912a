import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { attachToDraft } from "#app/inquiries/attaching.server.ts"
import { filesOf } from "#app/inquiries/forms.ts"
import { saveDraft } from "#app/inquiries/noting.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { approvalPath } from "./approval.ts"
import { askReader } from "./asking.server.ts"
import { askForm } from "./forms.ts"

/** Lays a reply before a colleague. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale, presence } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  return answerForm(args, askForm, casePath(inquiry.number), async (input, form) => {
    const actor = { userId: viewer.id, now: now() }
    const { to, cc, readerId, word } = input
    // Kept before anything can refuse it: without JavaScript the page that held it is gone by now.
    await saveDraft(db, actor, inquiry.id, { kind: "reply", ...input, beside: { to, cc, readerId, word } })
    await attachToDraft(args.context, { ...actor, inquiryId: inquiry.id }, filesOf(form))
    const { approvalId, reader } = await askReader(db, actor, inquiry.id, input)
    presence.write(inquiry.id, viewer.id, false)
    return {
      say: messages(locale).approvals.done.asked(reader),
      at: actor.now,
      undo: { action: approvalPath(approvalId, "withdrawal"), fields: [] },
    }
  })
}
