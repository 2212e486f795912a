import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { listByName } from "#app/stakeholders/organisation-names.server.ts"

/** The organisations whose name has the words: what a field for one offers while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const words = new URL(args.request.url).searchParams.get("q")?.trim().slice(0, 200) ?? ""
  return Response.json(words === "" ? [] : await listByName(args.context.db.read, words))
}
