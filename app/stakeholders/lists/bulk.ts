import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import type { List } from "./columns.ts"
import { editParties, undoEdit } from "./editing.server.ts"
import { readListFilter } from "./filter.ts"
import { bulkForm } from "./forms.ts"
import { bulkPath, undoFields } from "./paths.ts"
import { listPartyIds } from "./queries.server.ts"
import { type Told, toldText, toldWords } from "./told.ts"

/** One thing on the ticked organisations or people, or on all that the view shows. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const actor = { userId: viewer.id, now: now() }
  const answer = (list: List, told: Told) => ({
    say: toldWords(messages(locale), list, told),
    told: toldText(told),
    undo: told.trace ? { action: bulkPath, fields: undoFields(list, told.trace) } : undefined,
  })
  return answerForm(args, bulkForm(actor.now), "/stakeholders", async ({ list, ids, all, edit, undo }) => {
    if (undo) {
      const { restored, left } = await undoEdit(db, actor, undo)
      return answer(list, { did: "restored", count: restored, left, trace: null })
    }
    const asking = { read: db.read, viewer, now: actor.now }
    const chosen = all === undefined ? ids : await listPartyIds(asking, readListFilter(list, new URLSearchParams(all)))
    if (!edit) return answer(list, { did: "edited", count: 0, left: chosen.length, trace: null })
    const { changed, left, trace } = await editParties(db, actor, chosen, edit)
    const did = edit.column === "to" ? "ended" : "edited"
    return answer(list, { did, count: changed, left, trace: changed === 0 ? null : trace })
  })
}
