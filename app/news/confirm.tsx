import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import styles from "#app/front-door/components/front-door.css?url"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import { secretHeaders } from "#app/front-door/opened-link.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { ShutLink } from "./components/shut-link.tsx"
import { mineToken, newsKey } from "./links.server.ts"
import { countShut, loadPublic } from "./opened-link.server.ts"
import { minePath } from "./paths.ts"
import { shutStatus } from "./shut.ts"
import { confirmNews, findRequest } from "./subscribing.server.ts"
import { listTopicNames } from "./topics.server.ts"

export const meta = titled((t) => t.news.confirm.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const headers: HeadersFunction = () => secretHeaders
export const handle: PageHandle = { still: true, open: true }

/** Open to whoever has the link. Looking confirms nothing: mail scanners look, too. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await loadPublic(request, context)
  const { db, secrets, now, locale } = context
  const found = await findRequest(db.read, newsKey(secrets), params.token ?? "", now())
  if (!found.open) {
    const why = await countShut(context, found.reason)
    return data({ open: false as const, why, ...page }, { status: shutStatus[why] })
  }
  const { address, words, wordsLocale, topicIds } = found.request
  const topics = await listTopicNames(db.read, topicIds, locale)
  return { open: true as const, address, words, wordsLocale, topics, ...page }
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { db, secrets, now } = context
  const key = newsKey(secrets)
  const token = params.token ?? ""
  const found = await findRequest(db.read, key, token, now())
  // The page that is shown then says why, and counts it.
  if (!found.open) return data(null, { status: shutStatus[found.reason] })
  return redirect(`${minePath(mineToken(key, await confirmNews(context, token)))}?ny=1`, 303)
}

export default function Confirm() {
  const view = useLoaderData<typeof loader>()
  const say = useMessages().news.confirm
  if (!view.open) return <ShutLink frame={view.frame} why={view.why} />
  const { frame, address, words, wordsLocale, topics } = view
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{say.title}</h1>
        <p>{say.to(address)}</p>
        <ul>
          {topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
        <p lang={wordsLocale}>{words}</p>
      </section>
      <Form method="post">
        <button className="button primary large" type="submit">
          {say.submit}
        </button>
      </Form>
      <p className="muted">{say.notYou}</p>
    </PublicPage>
  )
}
