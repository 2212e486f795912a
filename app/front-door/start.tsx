import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { subscribePath } from "#app/news/paths.ts"
import { materialPath } from "#app/publications/paths.ts"
import { audiences } from "#app/publications/publication.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import styles from "./components/front-door.css?url"
import { PublicPage, ShutPage } from "./components/public-page.tsx"
import { loadFrame } from "./house.server.ts"
import { turnLanguage } from "./language.server.ts"
import { contactPath, subjects } from "./subjects.ts"

export const meta = titled((t) => t.frontDoor.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const handle: PageHandle = { still: true, open: true }

/** Open to all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  return { frame: await loadFrame(context, context.locale) }
}

export default function Start() {
  const { frame } = useLoaderData<typeof loader>()
  const { frontDoor, news, publications } = useMessages()
  const { choices, start } = frontDoor
  if (!frame.open) return <ShutPage frame={frame} />
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{start.heading}</h1>
        <p>{start.words}</p>
      </section>
      <nav className="choices" aria-label={start.choices}>
        {subjects.map((subject) => (
          <Link key={subject} to={contactPath(subject)}>
            <b>{choices[subject].name}</b>
            <span>{choices[subject].words}</span>
          </Link>
        ))}
      </nav>
      <p>
        {publications.public.fromContact}:{" "}
        {audiences.map((audience, at) => (
          <span key={audience}>
            {at > 0 && " · "}
            <Link to={materialPath(audience)}>{publications.audiences[audience]}</Link>
          </span>
        ))}
      </p>
      <p>
        <Link to={subscribePath}>{news.subscribe.fromContact}</Link>
      </p>
    </PublicPage>
  )
}
