import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { recordReading } from "#app/inquiries/reading.server.ts"
import { answerWithFile } from "./download.server.ts"
import { findRaw, getVisibleMessage, idIn } from "./message-access.server.ts"

/** The mail byte for byte, as a file that any mail program opens. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, blobs, now } = args.context
  const { message, inquiry } = await getVisibleMessage(db.read, viewer, idIn(args.params))
  await recordReading(db, { userId: viewer.id, now: now() }, inquiry)
  const sha256 = await findRaw(db.read, message)
  if (sha256 === null) throw notFound()
  const name = `${inquiry.number}-${message.id}.eml`
  return answerWithFile(blobs, { sha256, name, contentType: "message/rfc822", disposition: "attachment" })
}
