import type { LoaderFunctionArgs } from "@remix-run/node"
import { eq } from "drizzle-orm"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { answerWithFile } from "#app/mail/download.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { inboundMail } from "#db/schema/index.ts"
import { getMail } from "./judging.server.ts"

/** A mail about a meeting byte for byte, as a file that any mail program opens. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, blobs } = args.context
  const meetingId = idIn(args.params)
  const mail = await getMail(db.read, { meetingId, mailId: idIn({ id: args.params.mail }) })
  const [entry] = await db.read.select().from(inboundMail).where(eq(inboundMail.id, mail.ledgerId))
  if (!entry) throw notFound()
  const name = `meeting-${meetingId}-${mail.id}.eml`
  return answerWithFile(blobs, { sha256: entry.sha256, name, contentType: "message/rfc822", disposition: "attachment" })
}
