import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { followUpDay } from "#app/contact-log/follow-up-day.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { shortDay } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { moveTask } from "./commands.server.ts"
import { dayForm } from "./forms.ts"
import { getVisibleTask } from "./queries.server.ts"

/** To another day. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const task = await getVisibleTask(db.read, viewer, Number(args.params.id))
  return answerForm(args, dayForm, "/", async ({ by = "day", on }) => {
    const at = now()
    const dueOn = on ?? followUpDay(by, at, await loadCalendar(db.read, at))
    await moveTask(db, { userId: viewer.id, now: at }, task.id, dueOn)
    return {
      say: messages(locale).tasks.said.moved(shortDay(dueOn, locale)),
      undo: { action: `/tasks/${task.id}/day`, fields: [["on", task.dueOn]] },
    }
  })
}
