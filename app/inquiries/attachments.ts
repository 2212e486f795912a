import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { attachToDraft, removeFromDraft } from "./attaching.server.ts"
import { attachmentForm, filesOf } from "./forms.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

/** Files for the reply somebody is writing: put to it as they are chosen, or taken from it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const writer = { inquiryId: inquiry.id, userId: viewer.id }
  return answerForm(args, attachmentForm, casePath(inquiry.number), async ({ remove }, form) => {
    const { done } = messages(locale).inquiries
    if (remove !== undefined) {
      await removeFromDraft(db, writer, remove)
      return { say: done.detached }
    }
    const files = filesOf(form)
    await attachToDraft(args.context, { ...writer, now: now() }, files)
    return { say: done.attached(files.length) }
  })
}
