import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { classificationForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { acceptTriage, correctTriage } from "./triaging.server.ts"

/** An empty form accepts what is proposed; a field in it corrects that field. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { done } = messages(locale).inquiries
  return answerForm(args, classificationForm, casePath(inquiry.number), async (correction) => {
    const actor = { userId: viewer.id, now: now() }
    if (Object.values(correction).every((value) => value === undefined)) {
      await acceptTriage(db, actor, inquiry.id)
      return { say: done.accepted(shortNumber(inquiry.number)) }
    }
    await correctTriage(db, actor, inquiry.id, correction)
    const before = {
      topic: inquiry.topic,
      targetGroup: inquiry.targetGroup ?? "",
      unitId: String(inquiry.unitId ?? ""),
    }
    return {
      say: done.corrected(shortNumber(inquiry.number)),
      undo: { action: casePath(inquiry.number, "classification"), fields: Object.entries(before) },
    }
  })
}
