import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { handOverTask } from "./commands.server.ts"
import { handOverForm } from "./forms.ts"
import { getVisibleTask } from "./queries.server.ts"

/** To a colleague. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const task = await getVisibleTask(db.read, viewer, Number(args.params.id))
  return answerForm(args, handOverForm, "/", async ({ assigneeId }) => {
    const colleague = (await listColleagues(db.read)).find(({ id }) => id === assigneeId)
    if (!colleague) throw notFound()
    await handOverTask(db, { userId: viewer.id, now: now() }, task.id, assigneeId)
    return {
      say: messages(locale).tasks.said.handedOver(colleague.name),
      undo: { action: `/tasks/${task.id}/assignment`, fields: [["assigneeId", String(task.assignee.id)]] },
    }
  })
}
