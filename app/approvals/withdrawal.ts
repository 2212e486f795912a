import type { ActionFunctionArgs } from "@remix-run/node"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { getVisibleApproval } from "./queries.server.ts"
import { withdrawReply } from "./returning.server.ts"

/** Takes a reply back from its reader. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { approval, inquiry } = await getVisibleApproval(db.read, viewer, idIn(args.params))
  return answerForm(args, z.object({}), casePath(inquiry.number), async () => {
    await withdrawReply(db, { userId: viewer.id, now: now() }, approval.id)
    return { say: messages(locale).approvals.done.withdrawn }
  })
}
