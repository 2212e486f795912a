import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { getContact } from "#app/contact-log/entry-query.server.ts"
import { isTyped, readMoment } from "#app/deadlines/moment-input.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { findVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { createTask } from "./commands.server.ts"
import { taskForm } from "./forms.ts"

/** A new task, on a case, a contact or a party. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  return answerForm(args, taskForm, "/", async ({ due, inquiryId, ...task }) => {
    if (inquiryId !== null && !(await findVisibleInquiry(db.read, viewer, inquiryId))) throw notFound()
    if (task.contactId !== null) await getContact(db.read, viewer, task.contactId)
    const at = now()
    const read = readMoment(due, "", at)
    if (!isTyped(read)) throw new DomainError("unreadable-day", 400)
    if (read.day < localDay(at)) throw new DomainError("day-is-past", 400)
    const dueOn = dateOf(read.day)
    await createTask(db, { userId: viewer.id, now: at }, { ...task, kind: "task", dueOn, inquiryId })
    return { say: messages(locale).tasks.said.added }
  })
}
