import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { answerOutcome } from "#app/inquiries/answer-form.server.ts"
import { submitContact } from "./submit.server.ts"

/** A new entry, from the panel. The page posts to itself, so that it can be shown again with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { outcome, status } = await submitContact(args.context, viewer, await args.request.formData())
  return answerOutcome(args.request, "/contacts", outcome, status)
}
