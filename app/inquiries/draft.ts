import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { draftForm } from "./forms.ts"
import { saveDraft } from "./noting.server.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale, presence } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  return answerForm(args, draftForm, casePath(inquiry.number), async (input) => {
    await saveDraft(db, { userId: viewer.id, now: now() }, inquiry.id, input)
    if (input.kind === "reply") presence.write(inquiry.id, viewer.id, input.text.trim() !== "")
    return { say: messages(locale).inquiries.done.draftSaved }
  })
}
