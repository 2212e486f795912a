import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { listUsers } from "./users.server.ts"

export const meta = titled((t) => t.admin.users.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  return { users: await listUsers(db.read), now: now() }
}

export default function UserList() {
  const { users, now } = useLoaderData<typeof loader>()
  const { admin, terms } = useMessages()
  const locale = useLocale()
  const say = admin.users
  const count = (state: string) => users.filter((user) => user.state === state).length
  return (
    <>
      <PageHead
        title={say.title}
        words={say.summary(count("active"), count("invited"))}
        up={{ to: "/admin", name: admin.title }}
      >
        <Link className="button primary" to="/admin/users/new">
          {say.invite}
        </Link>
      </PageHead>
      <div className="table-box">
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{say.fields.name}</th>
              <th scope="col">{say.fields.initials}</th>
              <th scope="col">{say.fields.role}</th>
              <th scope="col">{say.fields.unitId}</th>
              <th scope="col">{say.fields.email}</th>
              <th scope="col">{say.lastSeen}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <td className="lead">
                  <Link to={`/admin/users/${user.id}`}>{user.name}</Link>
                  {user.state !== "active" && <span className="muted"> ({say.stateMarks[user.state]})</span>}
                </td>
                <td>{user.initials}</td>
                <td>{terms.roles[user.role]}</td>
                <td>{user.unitName ?? <span className="muted">{say.noUnit}</span>}</td>
                <td className="meta">{user.email}</td>
                <td className="meta">{user.lastSeenAt === null ? "" : momentWords(user.lastSeenAt, now, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
