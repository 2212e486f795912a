import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { findChainCheck } from "#app/audit/chain.server.ts"
import { listEntries } from "#app/audit/entries.server.ts"
import { logPath, readLogFilter } from "#app/audit/log-filter.ts"
import { listActors } from "#app/audit/log-query.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./audit.css?url"
import { ChainWords } from "./chain-words.tsx"
import { LogFilters } from "./log-filters.tsx"
import { LogTable } from "./log-table.tsx"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.audit.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now } = args.context
  const filter = readLogFilter(new URL(args.request.url).searchParams)
  const { entries, next } = await listEntries(db.read, viewer, filter)
  return { filter, entries, next, now: now(), actors: await listActors(db.read), chain: await findChainCheck(db.read) }
}

/** The audit log, latest first. */
export default function AuditLog() {
  const { filter, entries, next, now, actors, chain } = useLoaderData<typeof loader>()
  const { admin, audit: say } = useMessages()
  const { after, ...narrowing } = filter
  const isNarrowed = logPath(narrowing) !== logPath()
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin", name: admin.title }} />
      <section className="chain" aria-labelledby="chain">
        <h2 id="chain">{say.chain.title}</h2>
        {chain?.brokenAt == null ? (
          <p>
            <ChainWords check={chain} now={now} />
          </p>
        ) : (
          <Notice state="late">
            <p>
              <ChainWords check={chain} now={now} />
            </p>
          </Notice>
        )}
        <p>
          {say.chain.words} {say.chain.command} <code>npm run -s rettidig -- verify</code>
        </p>
      </section>
      <LogFilters filter={narrowing} actors={actors} isNarrowed={isNarrowed} />
      {entries.length > 0 ? (
        <LogTable entries={entries} now={now} />
      ) : (
        <section className="empty">
          <h2>{isNarrowed ? say.emptyFiltered : say.empty}</h2>
          <p>{isNarrowed ? say.emptyFilteredHelp : say.emptyHelp}</p>
          {isNarrowed && (
            <Link className="button" to={logPath()}>
              {say.filters.clear}
            </Link>
          )}
        </section>
      )}
      {(after || next) && (
        <nav className="row top-gap" aria-label={say.pages}>
          {after && (
            <Link className="button" to={logPath(narrowing)}>
              {say.newest}
            </Link>
          )}
          {next && (
            <Link className="button" rel="next" to={logPath({ ...narrowing, after: next })}>
              {say.older}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
