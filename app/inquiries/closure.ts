import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { closeInquiry, reopenInquiry } from "./closing.server.ts"
import { closureForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { reopenForMail } from "./reopening.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { done } = messages(locale).inquiries
  return answerForm(args, closureForm, casePath(inquiry.number), async (input) => {
    const actor = { userId: viewer.id, now: now() }
    if (input.reopen) {
      await (input.reopen === "mail" ? reopenForMail : reopenInquiry)(db, actor, inquiry.id)
      return { say: done.reopened(shortNumber(inquiry.number)) }
    }
    await closeInquiry(db, actor, inquiry.id, input)
    return {
      say: done.closed(shortNumber(inquiry.number)),
      undo: { action: casePath(inquiry.number, "closure"), fields: [["reopen", "1"]] },
    }
  })
}
