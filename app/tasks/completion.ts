import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { settleTask } from "./commands.server.ts"
import { completionForm } from "./forms.ts"
import { getVisibleTask } from "./queries.server.ts"

/** Done; or, with `reopen`, not after all. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const task = await getVisibleTask(db.read, viewer, Number(args.params.id))
  const { said } = messages(locale).tasks
  return answerForm(args, completionForm, "/", async ({ reopen }) => {
    await settleTask(db, { userId: viewer.id, now: now() }, task.id, reopen === undefined)
    if (reopen) return { say: said.reopened }
    return { say: said.done, undo: { action: `/tasks/${task.id}/completion`, fields: [["reopen", "1"]] } }
  })
}
