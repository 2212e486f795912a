import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { findDeadline } from "./deadlines.server.ts"
import { proposalForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { acceptProposal, keepDeadline, reconsiderProposal } from "./proposals.server.ts"
import { getVisibleInquiry } from "./queries.server.ts"

/** Yes or no to the deadline that a later mail asks for. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const say = messages(locale).inquiries.deadline.done
  const number = shortNumber(inquiry.number)
  return answerForm(args, proposalForm, casePath(inquiry.number), async ({ id, answer }) => {
    const actor = { userId: viewer.id, now: now() }
    if (answer === "reconsider") {
      await reconsiderProposal(db, actor, inquiry.id, id)
      return { say: say.proposalUndone(number) }
    }
    await (answer === "use" ? acceptProposal : keepDeadline)(db, actor, inquiry.id, id)
    const reply = await findDeadline(db.read, inquiry.id, "reply")
    return {
      say:
        answer === "use" && reply
          ? say.proposalUsed(number, dayAndClock(reply.dueAt, locale))
          : say.proposalKept(number),
      undo: {
        action: casePath(inquiry.number, "proposal"),
        fields: [
          ["id", String(id)],
          ["answer", "reconsider"],
        ],
      },
    }
  })
}
