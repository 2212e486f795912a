import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { titled } from "#app/ui/title.ts"
import { safeNext } from "../next.ts"
import { RefusedPage } from "./refused-page.tsx"
import { statusOf } from "./refused-status.ts"

export const meta = titled((t) => t.singleSignOn.refusedTitle)

/**
 * Leads on to the provider. Also for whoever is signed in: it is how an administrator tries it out. A link, not a form: a
 * browser would follow a form to the provider only if the Content-Security-Policy of the sign-in page named it.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"))
  const begun = await context.auth.singleSignOn.begin(next)
  if (!begun) throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
  if ("fault" in begun) return data({ refused: begun, next }, { status: statusOf(begun) })
  throw redirect(begun.to, { headers: { "Set-Cookie": begun.cookie } })
}

export default function SingleSignOnStart() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
