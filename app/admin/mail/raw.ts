import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { answerWithFile } from "#app/mail/download.server.ts"
import { findVisibleEntry } from "#app/mail/ledger-query.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"

/** The bytes of a mail of the ledger, also of one that became no case. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, blobs } = args.context
  const entry = await findVisibleEntry(db.read, viewer, idIn(args.params))
  if (!entry) throw notFound()
  const file = { sha256: entry.sha256, name: `mail-${entry.id}.eml`, contentType: "message/rfc822" }
  return answerWithFile(blobs, { ...file, disposition: "attachment" })
}
