import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "../components/news.css?url"
import { consentsExportPath, newsAdminPath } from "../paths.ts"
import { type Consent, listConsents } from "../queries.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.consents.title)

/** So many stand on the page; the file has all. */
const most = 200

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const text = new URL(args.request.url).searchParams.get("text")?.trim().slice(0, 254) ?? ""
  return { text, rows: await listConsents(args.context.db.read, { text, most }) }
}

/** Who agreed to what, when and how, and when it ended. */
export default function Consents() {
  const { rows, text } = useLoaderData<typeof loader>()
  const { news } = useMessages()
  const say = news.consents
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: newsAdminPath, name: news.admin.title }}>
        <a className="button" href={consentsExportPath} download>
          {say.export}
        </a>
      </PageHead>
      <div className="stack wide-gap">
        <Form className="choose" key={text}>
          <label className="field">
            <span>{say.address}</span>
            <input className="control" type="search" name="text" defaultValue={text} autoComplete="off" />
          </label>
          <button className="button" type="submit">
            {say.show}
          </button>
        </Form>
        {rows.length === 0 ? (
          <section className="empty">
            <h2>{text === "" ? say.empty : say.nothing}</h2>
            <p>{say.emptyHelp}</p>
          </section>
        ) : (
          <ConsentTable rows={rows} />
        )}
        {rows.length === most && <p className="muted">{say.more(most)}</p>}
      </div>
    </>
  )
}

function ConsentTable({ rows }: { rows: Consent[] }) {
  const say = useMessages().news.consents
  const locale = useLocale()
  const { columns } = say
  return (
    <div className="table-box">
      <table className="dense consents-table">
        <caption className="sr-only">{say.title}</caption>
        <thead>
          <tr>
            {(["at", "address", "kind", "way", "topics", "words"] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="meta">{dayAndClock(row.at, locale)}</td>
              <td className="lead">{row.address}</td>
              <td>{say.kinds[row.kind]}</td>
              <td>{say.ways[row.way]}</td>
              <td>{row.topics.join(", ")}</td>
              <td>
                {row.words !== null && (
                  <>
                    <span lang={row.wordsLocale ?? undefined}>»{row.words}«</span>{" "}
                    <small className="muted">
                      {say.version(row.wordsVersion ?? 0)}
                      {row.requestedAt !== null && ` ${say.asked(dayAndClock(row.requestedAt, locale))}`}
                    </small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
