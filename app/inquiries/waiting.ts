import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { waitingForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { startWaiting, stopWaiting } from "./waiting.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { inquiries, terms } = messages(locale)
  return answerForm(args, waitingForm, casePath(inquiry.number), async (input) => {
    const actor = { userId: viewer.id, now: now() }
    if (input.resume) {
      await stopWaiting(db, actor, inquiry.id)
      return { say: inquiries.done.resumed(shortNumber(inquiry.number)) }
    }
    await startWaiting(db, actor, inquiry.id, input)
    return {
      say: inquiries.done.waiting(shortNumber(inquiry.number), terms.waiting[input.reason]),
      undo: { action: casePath(inquiry.number, "waiting"), fields: [["resume", "1"]] },
    }
  })
}
