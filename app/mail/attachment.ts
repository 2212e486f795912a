import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { recordReading } from "#app/inquiries/reading.server.ts"
import { answerWithFile } from "./download.server.ts"
import { getVisibleAttachment, idIn } from "./message-access.server.ts"

/** Shown in the page where the mail shows them; an SVG is a program and is not among them. */
const images = /^image\/(?:png|jpeg|gif|webp|bmp)$/

/** `?ok=1`: the reader has seen the warning. Without it a file that runs is not handed out. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, blobs, locale, now } = args.context
  const { attachment, inquiry } = await getVisibleAttachment(db.read, viewer, idIn(args.params))
  await recordReading(db, { userId: viewer.id, now: now() }, inquiry)
  const { sha256, name, contentType, inline, runsCode } = attachment
  if (runsCode && new URL(args.request.url).searchParams.get("ok") !== "1")
    return new Response(messages(locale).mail.heldFile(name), {
      status: 409,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    })
  const shown = inline && images.test(contentType)
  return answerWithFile(blobs, {
    ...{ sha256, name },
    contentType: shown ? contentType : "application/octet-stream",
    disposition: shown ? "inline" : "attachment",
  })
}
