import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import styles from "#app/front-door/components/front-door.css?url"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import { secretHeaders } from "#app/front-door/opened-link.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { ShutLink } from "./components/shut-link.tsx"
import { mineToken, newsKey } from "./links.server.ts"
import { countShut, loadPublic } from "./opened-link.server.ts"
import { minePath, stopPath, subscribePath } from "./paths.ts"
import { shutStatus } from "./shut.ts"
import { findWayOut, withdrawNews } from "./withdrawing.server.ts"

export const meta = titled((t) => t.news.stop.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const headers: HeadersFunction = () => secretHeaders
export const handle: PageHandle = { still: true, open: true }

/** Open to whoever has the link. It only asks: scanners open links, and must not take anybody off a list. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await loadPublic(request, context)
  const key = newsKey(context.secrets)
  const token = params.token ?? ""
  const found = await findWayOut(context.db.read, key, token)
  if (!found) {
    const why = await countShut(context, "wrong")
    return data({ open: false as const, why, ...page }, { status: shutStatus[why] })
  }
  const { id, address, withdrawnAt } = found.subscriber
  return { open: true as const, left: withdrawnAt !== null, address, token, mine: mineToken(key, id), ...page }
}

/**
 * Unsubscribes without a question, whoever sends it: a mail program that was pressed on (RFC 8058 § 3.2), or the button
 * here. Sent again it answers the same.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, secrets, now } = context
  const found = await findWayOut(db.read, newsKey(secrets), params.token ?? "")
  // The page that is shown then counts it.
  if (!found) return data(null, { status: 404 })
  // As text: either encoding of a form is allowed there, and a body that is none must not be an error.
  const way = (await request.text()).includes("One-Click") ? "one-click" : "own-page"
  await withdrawNews(db, now(), { subscriberId: found.subscriber.id, way, itemId: found.itemId })
  return data(null)
}

export default function Stop() {
  const view = useLoaderData<typeof loader>()
  const { stop: say, mine } = useMessages().news
  if (!view.open) return <ShutLink frame={view.frame} why={view.why} />
  const { frame, address, left, token } = view
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{left ? mine.leftTitle : say.title}</h1>
        <p>{left ? mine.left(address) : say.words(address)}</p>
      </section>
      {left ? (
        <p className="row">
          <Link className="button" to={subscribePath}>
            {mine.again}
          </Link>
        </p>
      ) : (
        <Form method="post" action={stopPath(token)} className="row">
          <button className="button primary large" type="submit">
            {say.submit}
          </button>
          <Link className="button large" to={minePath(view.mine)}>
            {say.change}
          </Link>
        </Form>
      )}
    </PublicPage>
  )
}
