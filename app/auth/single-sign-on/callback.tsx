import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { titled } from "#app/ui/title.ts"
import { callerOf } from "../caller.server.ts"
import { safeNext } from "../next.ts"
import { RefusedPage } from "./refused-page.tsx"
import { statusOf } from "./refused-status.ts"

export const meta = titled((t) => t.singleSignOn.refusedTitle)

/** Where the provider leads back to: in, or a page that says why not. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { search } = new URL(request.url)
  const cookie = request.headers.get("Cookie")
  const { refused, cookies, ...back } = await context.auth.singleSignOn.finish(search, cookie, callerOf(args))
  const next = safeNext(back.next)
  const headers = new Headers()
  for (const line of cookies) headers.append("Set-Cookie", line)
  if (refused) return data({ refused, next }, { status: statusOf(refused), headers })
  throw redirect(next, { headers })
}

export default function SingleSignOnCallback() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
