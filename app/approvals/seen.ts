import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { seenForm } from "#app/reminders/forms.ts"
import { setReturnedSeen } from "./seeing.server.ts"

/** Puts aside that replies were sent back; with `back`, on the page again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { done: say } = messages(locale).approvals
  return answerForm(args, seenForm, "/", async ({ ids, back }) => {
    await setReturnedSeen(db, viewer.id, ids, back === undefined ? now() : null)
    if (back !== undefined) return { say: say.unseen }
    const fields: [string, string][] = [
      ["ids", ids.join(",")],
      ["back", "1"],
    ]
    return { say: say.seen, undo: { action: "/approvals/seen", fields } }
  })
}
