import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import styles from "#app/news/components/news.css?url"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { StandingMark } from "./components/standing-mark.tsx"
import { publicationsPath } from "./paths.ts"
import { inForce, standingOf, titleOf } from "./publication.ts"
import { listAll } from "./queries.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.publications.list.title)

/** Each with the version that holds; where none does, with its newest. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  const { db, now, locale } = args.context
  const today = dateOf(localDay(now()))
  const all = await listAll(db.read, { withdrawn: true })
  const rows = all.flatMap(({ id, kind, audiences, versions, withdrawnAt, ...titles }) => {
    const version = inForce(versions, today) ?? versions[0]
    if (!version) return []
    const standing = withdrawnAt === null ? standingOf(version, today) : ("withdrawn" as const)
    const { number, validTo } = version
    return [{ id, kind, audiences, standing, number, validTo, title: titleOf(titles, locale) }]
  })
  return { rows }
}

export default function Publications() {
  const { rows } = useLoaderData<typeof loader>()
  const { publications } = useMessages()
  const { list: say, kinds, audiences } = publications
  const { columns } = say
  const expired = rows.filter(({ standing }) => standing === "expired").length
  return (
    <>
      <PageHead title={say.title} words={say.words(rows.length, expired)}>
        <Link className="button primary" to={publicationsPath("new")}>
          {say.add}
        </Link>
      </PageHead>
      {rows.length === 0 ? (
        <section className="empty">
          <h2>{say.empty}</h2>
          <p>{say.emptyHelp}</p>
        </section>
      ) : (
        <div className="table-box">
          <table className="dense news-table">
            <caption className="sr-only">{say.title}</caption>
            <thead>
              <tr>
                {(["title", "standing", "kind", "audiences", "version", "validTo"] as const).map((key) => (
                  <th key={key} scope="col" className={key === "version" ? "num" : undefined}>
                    {columns[key]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="lead">
                    <Link to={publicationsPath(row.id)}>{row.title}</Link>
                  </td>
                  <td>
                    <StandingMark standing={row.standing} />
                  </td>
                  <td>{kinds[row.kind]}</td>
                  <td>{row.audiences.map((audience) => audiences[audience]).join(", ")}</td>
                  <td className="num" data-label={columns.version}>
                    {row.number}
                  </td>
                  <td className="meta" data-label={columns.validTo}>
                    {row.validTo ? numericDate(row.validTo) : say.forEver}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
