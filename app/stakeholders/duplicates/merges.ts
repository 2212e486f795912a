import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { mergeForm } from "./forms.ts"
import { getPartyName } from "./merges-query.server.ts"
import { mergeParties } from "./merging.server.ts"
import { duplicatesPath, mergesPath, readKind } from "./paths.ts"
import { unmergeParties } from "./unmerging.server.ts"

/** Two entries become one, and two again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const { done } = messages(locale).duplicates
  const kind = readKind(new URL(args.request.url).searchParams.get("kind"))
  const actor = { userId: viewer.id, now: now() }
  return answerForm(args, mergeForm, duplicatesPath(kind), async (input, form) => {
    if ("undo" in input) {
      const { kind, doubleId } = await unmergeParties(db, actor, input.undo)
      return { say: done.unmerged(await getPartyName(db.read, kind, doubleId)) }
    }
    const { kind, one, other, keptId } = input
    const doubleId = keptId === one ? other : one
    const fromDouble = [...form].flatMap(([name, value]) =>
      name.startsWith("take.") && value === String(doubleId) ? [name.slice("take.".length)] : [],
    )
    const merge = await mergeParties(db, actor, { kind, keptId, doubleId, fromDouble })
    return {
      say: done.merged(await getPartyName(db.read, kind, keptId)),
      undo: { action: mergesPath(kind), fields: [["undo", String(merge)]] },
    }
  })
}
