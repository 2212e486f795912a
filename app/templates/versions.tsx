import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { notFound } from "#app/errors.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { ComparedText } from "#app/ui/compared-text.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./components/templates.css?url"
import { takeUpVersion } from "./managing.server.ts"
import { templatesPath } from "./paths.ts"
import { getTemplate, listVersions } from "./queries.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.templates.versions.title)

/** `?version=2` is one of them, beside the one before it; without, the newest. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { read } = args.context.db
  const { id, name, version, text } = await getTemplate(read, idIn(args.params))
  const versions = await listVersions(read, id)
  const asked = new URL(args.request.url).searchParams.get("version")
  const shown = versions.find(({ number }) => number === (asked === null ? version : Number(asked)))
  if (!shown) throw notFound()
  const before = versions.find(({ number }) => number === shown.number - 1)
  return {
    template: { id, name, version },
    versions: versions.map(({ text: _, ...version }) => version),
    shown,
    before: before ? { number: before.number, text: before.text } : null,
    mayTakeUp: may(viewer, "templates:manage") && shown.text !== text,
  }
}

/** Takes up an earlier version again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "templates:manage")
  const { db, locale, now } = args.context
  const { id } = await getTemplate(db.read, idIn(args.params))
  const number = Number((await args.request.formData()).get("number"))
  if (!Number.isInteger(number) || number < 1) return data(null, { status: 400 })
  const note = messages(locale).templates.versions.takenUp(number)
  await takeUpVersion(db, { userId: viewer.id, now: now() }, id, number, note)
  return redirect(templatesPath(id, "versions"), 303)
}

export default function TemplateVersions() {
  const { template, versions, shown, before, mayTakeUp } = useLoaderData<typeof loader>()
  const { versions: say } = useMessages().templates
  const locale = useLocale()
  return (
    <>
      <PageHead title={say.title} words={template.name} up={{ to: templatesPath(template.id), name: template.name }} />
      <div className="split">
        <section className="main panel" aria-labelledby="version-shown">
          <header>
            <h2 id="version-shown">{say.choose(shown.number)}</h2>
            {mayTakeUp && (
              <Form method="post">
                <button className="button" type="submit" name="number" value={shown.number} title={say.takeUpHelp}>
                  {say.takeUp(shown.number)}
                </button>
              </Form>
            )}
          </header>
          <p className="hint">{before ? say.compared(before.number) : say.first}</p>
          <p className="compared">
            <ComparedText before={before?.text ?? null} text={shown.text} />
          </p>
        </section>
        <aside className="panel" aria-label={say.title}>
          <ul className="list">
            {versions.map(({ number, author, at, note }) => (
              <li key={number}>
                <span>
                  <Link to={`?version=${number}`} aria-current={number === shown.number || undefined}>
                    {say.choose(number)}
                  </Link>
                  {number === template.version && <span className="muted"> {say.current}</span>}
                </span>
                <small>
                  {dayAndClock(at, locale)} {author === null ? say.began : say.by(author)}
                </small>
                {note && <small>{note}</small>}
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  )
}
