import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { seenForm } from "#app/reminders/forms.ts"
import { setMentionsSeen } from "./seeing.server.ts"

/** Puts mentions aside; with `back`, on the page again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { mentions: say } = messages(locale)
  return answerForm(args, seenForm, "/", async ({ ids, back }) => {
    const n = await setMentionsSeen(db, viewer.id, ids, back === undefined ? now() : null)
    if (back !== undefined) return { say: say.undone }
    const fields: [string, string][] = [
      ["ids", ids.join(",")],
      ["back", "1"],
    ]
    return { say: say.done(n), undo: { action: "/mentions/seen", fields } }
  })
}
