import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { newViewForm } from "./forms.ts"
import { saveView } from "./saving.server.ts"

/** Keeps what a list shows as a view. Putting back one that was removed is the same. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  return answerForm(args, newViewForm, "/stakeholders", async (view) => {
    const id = await saveView(db, { userId: viewer.id, now: now() }, view)
    const undo = { action: `/views/${id}`, fields: [["remove", "1"]] as [string, string][] }
    return { say: messages(locale).lists.views.saved(view.name), undo }
  })
}
