import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { requireViewer } from "./guard.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "own-access")
  const cookie = await args.context.auth.signOut(viewer, args.request.headers.get("Cookie"))
  // What the browser keeps of them goes along: the draft of a call, the addresses of what was open last.
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"storage"' } })
}

export const loader = () => redirect("/")
