import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { setConfidentiality } from "./confidentiality.server.ts"
import { confidentialityForm } from "./forms.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { done } = messages(locale).inquiries
  return answerForm(args, confidentialityForm, casePath(inquiry.number), async (input) => {
    await setConfidentiality(db, { userId: viewer.id, now: now() }, inquiry.id, input)
    return {
      say: done.confidentiality[input.confidentiality](shortNumber(inquiry.number)),
      undo: {
        action: casePath(inquiry.number, "confidentiality"),
        fields: [["confidentiality", inquiry.confidentiality]],
      },
    }
  })
}
