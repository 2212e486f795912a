import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { editOrganisations, undoEdit } from "./editing.server.ts"
import { readListFilter } from "./filter.ts"
import { bulkForm } from "./forms.ts"
import { listOrganisationIds } from "./organisations-query.server.ts"

/** One thing on the ticked organisations, or on all that the view shows. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const say = messages(locale).lists.done
  const actor = { userId: viewer.id, now: now() }
  return answerForm(args, bulkForm, "/stakeholders", async ({ ids, all, edit, undo }) => {
    if (undo) {
      const { restored, left } = await undoEdit(db, actor, undo)
      return { say: say.restored(restored, left) }
    }
    if (!edit) return { say: say.edited(0) }
    const asking = { read: db.read, viewer, now: now() }
    const chosen =
      all === undefined
        ? ids
        : await listOrganisationIds(asking, readListFilter("organisations", new URLSearchParams(all)))
    const { changed, trace } = await editOrganisations(db, actor, chosen, edit)
    if (changed === 0) return { say: say.edited(0) }
    const back = `${trace.key}:${trace.from}:${trace.to}`
    return { say: say.edited(changed), undo: { action: "/stakeholders/bulk", fields: [["undo", back]] } }
  })
}
