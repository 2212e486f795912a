import type { AppLoadContext } from "@remix-run/node"
import type { Caller } from "./auth.server.ts"

/** What the list of sessions will show of the one who signs in. */
export const callerOf = ({ request, context }: { request: Request; context: AppLoadContext }): Caller => ({
  userAgent: request.headers.get("User-Agent") ?? "",
  address: context.address,
})
