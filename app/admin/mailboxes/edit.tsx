import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import { readFault } from "#app/mail/mailbox-fault.ts"
import { findMailbox } from "#app/mail/mailboxes.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { MailboxFields } from "./mailbox-fields.tsx"
import { submitMailbox } from "./submit.server.ts"

export const meta = titled((t) => t.mail.mailboxes.title)

async function mailboxOf({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  const box = await findMailbox(context.db.read, idIn(params))
  if (!box) throw notFound()
  return box
}

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { passwordSealed, lastError, ...box } = await mailboxOf(args)
  const { address, name, unitId, source, host, port, security, username, folder } = box
  const { afterFiling, moveTo, acknowledge, active } = box
  return {
    values: {
      ...{ address, name, unitId, source, host, port, security, username, folder },
      ...{ afterFiling, moveTo, acknowledge, active },
    },
    passwordKept: passwordSealed !== null,
    fault: active ? readFault(lastError) : null,
    units: await listUnits(args.context.db.read),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitMailbox(args.request, args.context, viewer, await mailboxOf(args))
  return answer ? data(answer.body, { status: answer.status }) : redirect("/admin/mailboxes")
}

export default function EditMailbox() {
  const { values, passwordKept, fault, units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { mailboxes, faults } = useMessages().mail
  return (
    <>
      <PageHead title={values.address} up={{ to: "/admin/mailboxes", name: mailboxes.title }} />
      <div className="stack wide-gap">
        {fault && !answer && <Notice state="late">{faults[fault.code](fault.detail)}</Notice>}
        <MailboxFields
          values={values}
          passwordKept={passwordKept}
          units={units}
          lastResult={answer?.lastResult}
          trial={answer?.trial ?? null}
        />
      </div>
    </>
  )
}
