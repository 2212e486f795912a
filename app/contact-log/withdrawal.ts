import type { ActionFunctionArgs } from "@remix-run/node"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { findContact } from "./entry-query.server.ts"
import { withdrawContact } from "./withdrawing.server.ts"

/** An entry of one's own is taken back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const id = Number(args.params.id)
  if (!Number.isSafeInteger(id) || !(await findContact(db.read, viewer, id))) throw notFound()
  return answerForm(args, z.object({}), "/contacts", async () => {
    await withdrawContact(db, { userId: viewer.id, now: now() }, id)
    return { say: messages(locale).contacts.done.withdrawn }
  })
}
