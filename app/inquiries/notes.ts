import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { noteForm } from "./forms.ts"
import { addNote } from "./noting.server.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  return answerForm(args, noteForm, casePath(inquiry.number), async (input) => {
    const hidden = await addNote(db, { userId: viewer.id, now: now() }, inquiry.id, input)
    const { inquiries, mentions } = messages(locale)
    return hidden.length === 0
      ? { say: inquiries.done.noted }
      : { say: mentions.hidden(hidden), told: "mention-hidden" }
  })
}
