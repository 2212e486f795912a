import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { listRecipients } from "./forward-recipients.server.ts"

/** Whom a case can be sent on to: what the field offers while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const words = new URL(args.request.url).searchParams.get("q")?.trim().slice(0, 200) ?? ""
  return Response.json(words === "" ? [] : await listRecipients(args.context.db.read, words))
}
