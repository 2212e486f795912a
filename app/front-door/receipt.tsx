import { data, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Fact } from "#app/ui/fact.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import styles from "./components/front-door.css?url"
import { Promised } from "./components/promised.tsx"
import { PublicPage } from "./components/public-page.tsx"
import { WrongLink } from "./components/wrong-link.tsx"
import { loadFrame } from "./house.server.ts"
import { turnLanguage } from "./language.server.ts"
import { openLink, secretHeaders } from "./opened-link.server.ts"
import { loadStatus, wasAcknowledged } from "./status-query.server.ts"
import { statusPath } from "./subjects.ts"

export const meta = titled((t) => t.frontDoor.receipt.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const headers: HeadersFunction = () => secretHeaders
export const handle: PageHandle = { still: true, open: true }

/** Open to whoever has the link. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  const frame = await loadFrame(context, locale)
  const token = params.token ?? ""
  const opened = await openLink(context, token)
  if (!opened.ok) return data({ ok: false as const, busy: opened.busy, frame }, { status: opened.status })
  const { link } = opened.found
  const { number, promised, unit } = await loadStatus(db.read, opened.found, locale)
  const mailedTo = (await wasAcknowledged(db.read, link)) ? link.address : null
  return { ok: true as const, ...{ frame, token, number, promised, unit, mailedTo } }
}

export default function Receipt() {
  const view = useLoaderData<typeof loader>()
  const say = useMessages().frontDoor.receipt
  if (!view.ok) return <WrongLink {...view} />
  const { frame, token, number, promised, unit, mailedTo } = view
  const mailed = frame.phone ? say.mailed : say.mailedNoPhone
  return (
    <PublicPage frame={frame}>
      <section className="receipt" aria-labelledby="receipt-title">
        <h1 id="receipt-title">{say.heading}</h1>
        <dl className="facts">
          <Fact name={say.number}>{number}</Fact>
          {promised && (
            <Fact name={say.due}>
              <Promised promised={promised} />
            </Fact>
          )}
          <Fact name={say.from}>{unit ?? frame.name}</Fact>
        </dl>
        <p>{mailedTo === null ? say.notMailed : mailed(mailedTo)}</p>
        <p className="row">
          <Link className="button primary" to={statusPath(token)}>
            {say.follow}
          </Link>
          <Link className="button" to={`${statusPath(token)}#add`}>
            {say.add}
          </Link>
        </p>
      </section>
    </PublicPage>
  )
}
