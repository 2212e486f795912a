import type { ActionFunctionArgs } from "@remix-run/node"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { findOutboxInquiry } from "./outbox-query.server.ts"
import { casePath } from "./paths.ts"
import { findVisibleInquiry } from "./queries.server.ts"
import { takeBackReply } from "./replying.server.ts"

/** Stops a reply that has not left yet. Whoever sees the case may stop it: two colleagues may share it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const outboxId = Number(args.params.id)
  const inquiryId = await findOutboxInquiry(db.read, outboxId)
  const inquiry = inquiryId === null ? undefined : await findVisibleInquiry(db.read, viewer, inquiryId)
  if (!inquiry) throw notFound()
  return answerForm(args, z.object({}), casePath(inquiry.number), async () => {
    await takeBackReply(db, { userId: viewer.id, now: now() }, outboxId)
    return { say: messages(locale).inquiries.done.stopped }
  })
}
