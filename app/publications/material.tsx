import { data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import styles from "#app/front-door/components/front-door.css?url"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import { loadFrame } from "#app/front-door/house.server.ts"
import { turnLanguage } from "#app/front-door/language.server.ts"
import { contactPath } from "#app/front-door/subjects.ts"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { materialPath, publishedFilePath } from "./paths.ts"
import { audiences, isAudience, publicationKinds } from "./publication.ts"
import { type InForce, listInForce } from "./queries.server.ts"

export const meta = titled((t) => t.publications.public.fromContact)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const handle: PageHandle = { still: true, open: true }

/** Open to all. An address that was mistyped leads to where one chooses. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { audience } = params
  if (!isAudience(audience)) throw redirect(contactPath())
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  const { db, now, locale } = context
  const published = await listInForce(db.read, audience, dateOf(localDay(now())), locale)
  return data({ audience, published, frame: await loadFrame(context, locale) })
}

/** What holds today for a target group. */
export default function Material() {
  const { audience, published, frame } = useLoaderData<typeof loader>()
  const { publications } = useMessages()
  const { public: say, audiences: names } = publications
  const kinds = publicationKinds.filter((kind) => published.some((one) => one.kind === kind))
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{say.title(names[audience])}</h1>
        <p>{kinds.length === 0 ? say.empty : say.words}</p>
        {kinds.length === 0 && (
          <p className="row">
            <Link className="button" to={contactPath("andet")}>
              {say.write}
            </Link>
          </p>
        )}
      </section>
      {kinds.map((kind) => (
        <section key={kind} className="stack" aria-labelledby={kind}>
          <h2 id={kind}>{say.kindHeadings[kind]}</h2>
          <ul className="published">
            {published
              .filter((one) => one.kind === kind)
              .map((one) => (
                <Published key={one.id} one={one} />
              ))}
          </ul>
        </section>
      ))}
      <nav aria-label={say.others}>
        <p>
          {audiences
            .filter((other) => other !== audience)
            .map((other, at) => (
              <span key={other}>
                {at > 0 && " · "}
                <Link to={materialPath(other)}>{names[other]}</Link>
              </span>
            ))}
        </p>
      </nav>
    </PublicPage>
  )
}

function Published({ one: { title, number, validFrom, validTo, link, fileId, fileName, size } }: { one: InForce }) {
  const say = useMessages().publications.public
  const locale = useLocale()
  const [from, to] = [longDate(validFrom, locale), validTo && longDate(validTo, locale)]
  const ending = /[^.]+$/.exec(fileName ?? "")?.[0].toUpperCase()
  const facts = [
    ...[say.version(number), to ? say.between(from, to) : say.since(from)],
    ...(ending && size !== null ? [`${ending}, ${sizeWords(size, locale)}`] : []),
  ]
  return (
    <li>
      <a href={link ?? publishedFilePath(fileId)}>{title}</a>
      <br />
      <span className="muted">{facts.join(". ")}</span>
    </li>
  )
}
