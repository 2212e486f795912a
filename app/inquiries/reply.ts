import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { attachToDraft } from "./attaching.server.ts"
import { filesOf, replyForm } from "./forms.ts"
import { saveDraft } from "./noting.server.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { replyToInquiry } from "./replying.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale, presence } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  return answerForm(args, replyForm, casePath(inquiry.number), async (input, form) => {
    const actor = { userId: viewer.id, now: now() }
    // Kept before anything can refuse it: without JavaScript the page that held the text is gone by now.
    await saveDraft(db, actor, inquiry.id, { kind: "reply", ...input })
    await attachToDraft(args.context, { ...actor, inquiryId: inquiry.id }, filesOf(form))
    const { outboxId, notBefore } = await replyToInquiry(args.context, actor, inquiry.id, input)
    presence.write(inquiry.id, viewer.id, false)
    return {
      say: messages(locale).inquiries.done.replied,
      at: actor.now,
      undo: { action: `/outbox/${outboxId}/cancellation`, fields: [] },
      undoMs: notBefore - actor.now,
    }
  })
}
