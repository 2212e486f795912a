import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { assignInquiry } from "./assigning.server.ts"
import type { Inquiry } from "./change.server.ts"
import { closeInquiry, reopenInquiry } from "./closing.server.ts"
import { bulkForm } from "./forms.ts"
import { isOpen } from "./inquiry.ts"
import { journaliseInquiry, readJournal } from "./journalising.server.ts"
import { findVisibleInquiry, listColleagues } from "./queries.server.ts"
import { acceptTriage, withdrawTriage } from "./triaging.server.ts"

const bulkPath = "/inquiries/bulk"

/** Several cases at once, from the queue. What the viewer does not see is left out without a word. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const { done } = messages(locale).inquiries
  return answerForm(args, bulkForm, "/inquiries", async (form) => {
    const { ids, assigneeId, reason, reopen, returned, accept, withdrawn, journalise, unjournalise } = form
    const actor = { userId: viewer.id, now: now() }
    const inquiries: Inquiry[] = []
    const back = [...returned, ...withdrawn].map(({ inquiryId }) => inquiryId)
    for (const id of new Set([...ids, ...back])) {
      const inquiry = await findVisibleInquiry(db.read, viewer, id)
      if (inquiry) inquiries.push(inquiry)
    }
    if (journalise || unjournalise) {
      const say = messages(locale).inquiries.journal.done
      const journal = journalise ? readJournal({ reference: form.reference, on: "" }, actor.now) : null
      const chosen = inquiries.filter(({ journalReference }) => (journalReference === null) === (journal !== null))
      for (const { id } of chosen) await journaliseInquiry(db, actor, id, journal)
      if (journal === null) return { say: say.clearedMany(chosen.length) }
      const fields = chosen.map(({ id }): [string, string] => ["ids", String(id)])
      return {
        say: say.many(chosen.length, journal.reference),
        undo: { action: bulkPath, fields: [...fields, ["unjournalise", "1"]] },
      }
    }
    if (accept) {
      const fields: [string, string][] = []
      for (const { id } of inquiries) {
        const confirmation = await acceptTriage(db, actor, id)
        if (confirmation !== null) fields.push(["withdrawn", `${id}:${confirmation}`])
      }
      if (fields.length === 0) return { say: done.nothingToAccept }
      return { say: done.acceptedMany(fields.length), undo: { action: bulkPath, fields } }
    }
    if (withdrawn.length > 0) {
      let taken = 0
      for (const { inquiryId, confirmationId } of withdrawn) {
        if (!inquiries.some(({ id }) => id === inquiryId)) continue
        if (await withdrawTriage(db, actor, inquiryId, confirmationId)) taken++
      }
      return { say: done.withdrawnMany(taken) }
    }
    if (reason !== undefined) {
      const closable = inquiries.filter(({ status }) => isOpen(status) || status === "answered")
      for (const { id } of closable) await closeInquiry(db, actor, id, { reason })
      const fields = closable.map(({ id }): [string, string] => ["ids", String(id)])
      return { say: done.closedMany(closable.length), undo: { action: bulkPath, fields: [...fields, ["reopen", "1"]] } }
    }
    if (reopen) {
      const closed = inquiries.filter(({ status }) => !isOpen(status))
      for (const { id } of closed) await reopenInquiry(db, actor, id)
      return { say: done.reopenedMany(closed.length) }
    }
    for (const { id } of inquiries) {
      const back = returned.find(({ inquiryId }) => inquiryId === id)
      await assignInquiry(db, actor, id, back ?? { assigneeId: assigneeId ?? null })
    }
    const colleague = (await listColleagues(db.read)).find(({ id }) => id === assigneeId)
    const before = inquiries.map((it): [string, string] => [
      "returned",
      `${it.id}:${it.assigneeId ?? ""}:${it.unitId ?? ""}`,
    ])
    if (returned.length > 0) return { say: done.returnedMany(inquiries.length) }
    return {
      say: done.assignedMany(inquiries.length, colleague?.name ?? null),
      undo: { action: bulkPath, fields: before },
    }
  })
}
