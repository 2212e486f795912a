import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { readPartyKey } from "./contact.ts"
import { describeParty, listParticipants, listParties } from "./who-query.server.ts"

const longest = 100

/** Who the letters or digits may mean: `?q=` (`&only=organisations`); one known party: `?party=`; who else may have taken part: `?with=`. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db } = args.context
  const params = new URL(args.request.url).searchParams
  const text = (name: string) => params.get(name)?.trim().slice(0, longest) ?? ""
  if (text("with") !== "") return Response.json(await listParticipants(db, text("with")))
  const ids = readPartyKey(text("party"))
  if (ids) {
    const party = await describeParty(db.read, viewer, ids)
    return Response.json(party ? [party] : [])
  }
  const only = text("only") === "organisations" ? "organisations" : undefined
  return Response.json(await listParties(db, viewer, text("q"), only))
}
