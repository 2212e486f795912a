import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { requireViewer } from "./guard.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "own-access")
  const cookie = await args.context.auth.signOut(viewer, args.request.headers.get("Cookie"))
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie } })
}

export const loader = () => redirect("/")
