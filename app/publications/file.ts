import type { LoaderFunctionArgs } from "@remix-run/node"
import { may } from "#app/auth/policy.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { answerWithFile } from "#app/mail/download.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { getPublishedFile } from "./queries.server.ts"

/** Open to all while it holds; those who publish get every version. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, blobs, now, viewer } = context
  const everything = viewer !== null && may(viewer, "news:send")
  const file = await getPublishedFile(db.read, idIn(params), dateOf(localDay(now())), everything)
  return answerWithFile(blobs, { ...file, disposition: "attachment" })
}
