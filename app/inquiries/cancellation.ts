import type { ActionFunctionArgs } from "@remix-run/node"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { withdrawExtension } from "./extending.server.ts"
import { findOutboxInquiry } from "./outbox-query.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { findVisibleInquiry } from "./queries.server.ts"
import { takeBackReply } from "./replying.server.ts"
import { isForwarding, takeBackForwarding } from "./stopping-forwarding.server.ts"

/** Stops a reply that has not left yet. Whoever sees the case may stop it: two colleagues may share it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const outboxId = Number(args.params.id)
  const mail = await findOutboxInquiry(db.read, outboxId)
  const inquiry = mail && (await findVisibleInquiry(db.read, viewer, mail.inquiryId))
  if (!inquiry) throw notFound()
  return answerForm(args, z.object({}), casePath(inquiry.number), async () => {
    const actor = { userId: viewer.id, now: now() }
    const { done } = messages(locale).inquiries
    if (mail?.kind === "notice") {
      await withdrawExtension(db, actor, inquiry.id)
      return { say: done.extensionWithdrawn(shortNumber(inquiry.number)) }
    }
    if (mail && isForwarding(mail.kind)) {
      await takeBackForwarding(db, actor, outboxId)
      return { say: done.forwardingStopped(shortNumber(inquiry.number)) }
    }
    await takeBackReply(db, actor, outboxId)
    return { say: done.stopped }
  })
}
