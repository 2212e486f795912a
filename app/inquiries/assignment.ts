import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { assignInquiry } from "./assigning.server.ts"
import { assignmentForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry, listColleagues } from "./queries.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { done } = messages(locale).inquiries
  return answerForm(args, assignmentForm, casePath(inquiry.number), async (input) => {
    await assignInquiry(db, { userId: viewer.id, now: now() }, inquiry.id, input)
    const colleague = (await listColleagues(db.read)).find(({ id }) => id === input.assigneeId)
    return {
      say: done.assigned(shortNumber(inquiry.number), colleague?.name ?? null),
      undo: {
        action: casePath(inquiry.number, "assignment"),
        fields: [
          ["assigneeId", String(inquiry.assigneeId ?? "")],
          ["unitId", String(inquiry.unitId ?? "")],
        ],
      },
    }
  })
}
