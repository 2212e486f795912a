import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { findChainCheck } from "#app/audit/chain.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { ChainWords } from "./audit/chain-words.tsx"
import { administrationParts } from "./parts.ts"

export const meta = titled((t) => t.admin.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  return { chain: await findChainCheck(db.read), now: now() }
}

export default function Administration() {
  const { chain, now } = useLoaderData<typeof loader>()
  const { admin, audit } = useMessages()
  return (
    <>
      <PageHead title={admin.title} words={admin.words} />
      {chain !== null && chain.brokenAt !== null && (
        <Notice state="late">
          <p>
            <ChainWords check={chain} now={now} /> <Link to="/admin/audit">{audit.chain.toLog}</Link>
          </p>
        </Notice>
      )}
      <ul className="choices">
        {administrationParts.map((part) => (
          <li key={part}>
            <Link to={`/admin/${part}`}>
              <b>{admin.parts[part].name}</b>
              <span>{admin.parts[part].words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
