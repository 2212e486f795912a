import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isWorkerAlive, listMailboxHealth } from "#app/mail/mailbox-health.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { MailboxTable } from "./mailbox-table.tsx"

export const meta = titled((t) => t.mail.mailboxes.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  const at = now()
  return { mailboxes: await listMailboxHealth(db.read, at), workerAlive: await isWorkerAlive(db.read, at), now: at }
}

export default function MailboxList() {
  const { mailboxes, workerAlive, now } = useLoaderData<typeof loader>()
  const { admin, mail } = useMessages()
  const say = mail.mailboxes
  const ill = mailboxes.filter(({ health }) => health.state === "late").length
  const well = mailboxes.filter(({ health }) => health.code === "working").length
  return (
    <>
      <PageHead title={say.title} words={say.summary(well, ill)} up={{ to: "/admin", name: admin.title }}>
        <Link className="button primary" to="/admin/mailboxes/new">
          {say.add}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {!workerAlive && <Notice state="late">{say.workerSilent}</Notice>}
        {mailboxes.length === 0 ? (
          <p className="empty">{say.empty}</p>
        ) : (
          <MailboxTable mailboxes={mailboxes} now={now} />
        )}
      </div>
    </>
  )
}
