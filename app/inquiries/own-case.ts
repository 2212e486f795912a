import type { ActionFunctionArgs } from "@remix-run/node"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { getVisibleMessage, idIn } from "#app/mail/message-access.server.ts"
import { answerForm } from "./answer-form.server.ts"
import { loadOpeningHouse } from "./opening-house.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { splitMail, unsplitMail } from "./splitting.server.ts"

const ownCaseForm = z.object({ undo: z.literal("1").optional() })

/** A mail on a case becomes a case of its own, and goes back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const id = idIn(args.params)
  const { inquiry } = await getVisibleMessage(db.read, viewer, id)
  const { done } = messages(locale).inquiries
  return answerForm(args, ownCaseForm, casePath(inquiry.number), async (input) => {
    const actor = { userId: viewer.id, now: now() }
    if (input.undo) {
      const { number } = await unsplitMail(db, actor, id)
      return { say: done.unsplit(shortNumber(number)) }
    }
    const opened = await splitMail(db, await loadOpeningHouse(db, actor.now), actor, id)
    return {
      say: done.split(shortNumber(opened.number)),
      undo: { action: `/messages/${id}/own-case`, fields: [["undo", "1"]] },
    }
  })
}
