import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { findOnlyWay } from "#app/auth/single-sign-on/settings.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { inviteUser } from "./commands.server.ts"
import { userForm } from "./forms.ts"
import { OneTimeLink } from "./one-time-link.tsx"
import { UserForm } from "./user-form.tsx"

export const meta = titled((t) => t.admin.users.invite)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return { units: await listUnits(args.context.db.read) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, env, locale, now } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: userForm(messages(locale)) })
  if (submission.status !== "success") return data({ lastResult: submission.reply(), invited: null }, { status: 400 })
  try {
    const { token } = await inviteUser(db, { userId: viewer.id, now: now() }, submission.value)
    const { name, role } = submission.value
    const invited = { name, url: `${env.origin}/start/${token}`, singleSignOn: await findOnlyWay(db.read, role) }
    return { lastResult: submission.reply({ resetForm: true }), invited }
  } catch (error) {
    const lastResult = submission.reply(refusedAt(error, { "email-taken": "email" }, locale))
    return data({ lastResult, invited: null }, { status: 409 })
  }
}

export default function NewUser() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { admin } = useMessages()
  return (
    <>
      <PageHead
        title={admin.users.invite}
        words={admin.users.inviteWords}
        up={{ to: "/admin/users", name: admin.users.title }}
      />
      <div className="stack wide-gap">
        {answer?.invited && <Invited {...answer.invited} />}
        <UserForm user={null} units={units} lastResult={answer?.lastResult} submit={admin.users.invite} />
        <p>
          <Link to="/admin/users">{admin.users.back}</Link>
        </p>
      </div>
    </>
  )
}

type InvitedProps = { name: string; url: string; singleSignOn: string | null }

/** The link to hand over, where one is of use. */
function Invited({ name, url, singleSignOn }: InvitedProps) {
  const say = useMessages().singleSignOn.colleague
  if (singleSignOn === null) return <OneTimeLink name={name} url={url} days />
  return (
    <Notice state="ok">
      <p>{say.invited(name, singleSignOn)}</p>
    </Notice>
  )
}
