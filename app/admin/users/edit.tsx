import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { logPath } from "#app/audit/log-filter.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { turnOffFor } from "#app/auth/second-factor/factors.server.ts"
import { unlinkUser } from "#app/auth/single-sign-on/identities.server.ts"
import { findOnlyWay } from "#app/auth/single-sign-on/settings.server.ts"
import { notFound } from "#app/errors.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { AccessPanel } from "./access-panel.tsx"
import { changeUser, closeUser, renewLink, reopenUser } from "./commands.server.ts"
import { userForm } from "./forms.ts"
import { OneTimeLink } from "./one-time-link.tsx"
import { UserForm } from "./user-form.tsx"
import { getUser } from "./users.server.ts"

export const meta = titled((t) => t.admin.users.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { read } = args.context.db
  const user = await getUser(read, idOf(args))
  const singleSignOn = await findOnlyWay(read, user.role)
  return { user, own: user.id === viewer.id, units: await listUnits(read), singleSignOn }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, env, locale, now } = args.context
  const id = idOf(args)
  const actor = { userId: viewer.id, now: now() }
  const form = await args.request.formData()

  switch (form.get("intent")) {
    case "close":
      await closeUser(db, actor, id)
      return redirect("/admin/users")
    case "reopen":
      await reopenUser(db, actor, id)
      return redirect(`/admin/users/${id}`)
    case "second-factor-off":
      await turnOffFor(db, actor, id)
      return redirect(`/admin/users/${id}`)
    case "unlink":
      await unlinkUser(db, actor, id)
      return redirect(`/admin/users/${id}`)
    case "link":
      return { lastResult: undefined, url: `${env.origin}/start/${await renewLink(db, actor, id)}` }
  }
  const submission = parseWithZod(form, { schema: userForm(messages(locale)) })
  if (submission.status !== "success") return data({ lastResult: submission.reply(), url: null }, { status: 400 })
  try {
    await changeUser(db, actor, id, submission.value)
    return redirect("/admin/users")
  } catch (error) {
    const lastResult = submission.reply(
      refusedAt(error, { "email-taken": "email", "last-administrator": "role" }, locale),
    )
    return data({ lastResult, url: null }, { status: 409 })
  }
}

function idOf({ params }: { params: { id?: string } }): number {
  if (!/^\d{1,15}$/.test(params.id ?? "")) throw notFound()
  return Number(params.id)
}

export default function EditUser() {
  const { user, own, units, singleSignOn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { admin, audit, common } = useMessages()
  return (
    <>
      <PageHead
        title={user.name}
        words={admin.users.states[user.state]}
        up={{ to: "/admin/users", name: admin.users.title }}
      >
        <Link className="button" to={logPath({ what: "user", thing: String(user.id) })}>
          {audit.title}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {answer?.url && <OneTimeLink url={answer.url} name={user.name} days={user.state === "invited"} />}
        <div className="split">
          <div className="main">
            <UserForm user={user} units={units} lastResult={answer?.lastResult} submit={common.save} />
          </div>
          <aside>
            <AccessPanel user={user} own={own} singleSignOn={singleSignOn} />
          </aside>
        </div>
      </div>
    </>
  )
}
