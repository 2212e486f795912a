import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.admin.title)

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return null
}

const parts = [
  "users",
  "units",
  "deadlines",
  "calendar",
  "service",
  "front-door",
  "routing",
  "mailboxes",
  "mail",
  "audit",
] as const

export default function Administration() {
  const { admin } = useMessages()
  return (
    <>
      <PageHead title={admin.title} words={admin.words} />
      <ul className="choices">
        {parts.map((part) => (
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
