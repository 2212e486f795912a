import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { distinguishParties, forgetDistinction } from "./distinguishing.server.ts"
import { distinctionForm } from "./forms.ts"
import { distinctionsPath, duplicatesPath, readKind } from "./paths.ts"

/** Two that look like one are two. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const { done } = messages(locale).duplicates
  const kind = readKind(new URL(args.request.url).searchParams.get("kind"))
  return answerForm(args, distinctionForm, duplicatesPath(kind), async ({ kind, one, other, undo }) => {
    const pairing = { kind, oneId: one, otherId: other }
    const actor = { userId: viewer.id, now: now() }
    if (undo) {
      await forgetDistinction(db, actor, pairing)
      return { say: done.undistinct }
    }
    await distinguishParties(db, actor, pairing)
    const fields = Object.entries({ kind, one, other, undo: 1 }).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    return { say: done.distinct, undo: { action: distinctionsPath(kind), fields } }
  })
}
