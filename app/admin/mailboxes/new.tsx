import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { MailboxFields, newMailbox } from "./mailbox-fields.tsx"
import { submitMailbox } from "./submit.server.ts"

export const meta = titled((t) => t.mail.mailboxes.add)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return { units: await listUnits(args.context.db.read) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitMailbox(args.request, args.context, viewer, null)
  return answer ? data(answer.body, { status: answer.status }) : redirect("/admin/mailboxes")
}

export default function NewMailbox() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().mail.mailboxes
  return (
    <>
      <PageHead title={say.add} words={say.addWords} up={{ to: "/admin/mailboxes", name: say.title }} />
      <MailboxFields
        values={newMailbox}
        passwordKept={false}
        units={units}
        lastResult={answer?.lastResult}
        trial={answer?.trial ?? null}
      />
    </>
  )
}
