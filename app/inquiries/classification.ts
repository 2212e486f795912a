import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { classificationForm } from "./forms.ts"
import type { Undo } from "./outcome.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { acceptTriage, correctTriage, withdrawTriage } from "./triaging.server.ts"

/** An empty form accepts what is proposed; a field in it corrects that field; `withdraw` takes the last of these back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { done } = messages(locale).inquiries
  const number = shortNumber(inquiry.number)
  return answerForm(args, classificationForm, casePath(inquiry.number), async ({ withdraw, ...correction }) => {
    const actor = { userId: viewer.id, now: now() }
    if (withdraw !== undefined) {
      const withdrawn = await withdrawTriage(db, actor, inquiry.id, withdraw)
      return { say: withdrawn ? done.withdrawn(number) : done.confirmedSince(number) }
    }
    const accepts = Object.values(correction).every((value) => value === undefined)
    const confirmation = accepts
      ? await acceptTriage(db, actor, inquiry.id)
      : await correctTriage(db, actor, inquiry.id, correction)
    if (confirmation === null) return { say: done.nothingToAccept }
    const undo: Undo = {
      action: casePath(inquiry.number, "classification"),
      fields: [["withdraw", String(confirmation)]],
    }
    return { say: accepts ? done.accepted(number) : done.corrected(number), undo }
  })
}
