import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { recordReadingOf } from "#app/inquiries/reading.server.ts"
import { runsCode } from "#app/mail/attachments.ts"
import { answerWithFile } from "#app/mail/download.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { getVisibleFile } from "./queries.server.ts"

/** A file that is to go with a reply, for whoever reads it first. `?ok=1`: they have seen the warning of one that runs. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, blobs, locale, now } = args.context
  const { file, inquiryId } = await getVisibleFile(db.read, viewer, idIn(args.params))
  await recordReadingOf(db, { userId: viewer.id, now: now() }, inquiryId)
  const { sha256, name, contentType } = file
  if (runsCode(name, contentType) && new URL(args.request.url).searchParams.get("ok") !== "1")
    return new Response(messages(locale).mail.heldFile(name), {
      status: 409,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    })
  return answerWithFile(blobs, {
    ...{ sha256, name },
    contentType: "application/octet-stream",
    disposition: "attachment",
  })
}
