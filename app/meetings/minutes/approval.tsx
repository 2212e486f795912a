import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { approveMinutes, reopenMinutes } from "./approving.server.ts"
import { ApprovalPanel } from "./components/approval-panel.tsx"
import styles from "./components/minutes.css?url"
import { approvalForm } from "./forms.ts"
import { getMinutesView } from "./minutes-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.minutes.approval)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return getMinutesView(args.context.db.read, viewer, idIn(args.params))
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, env } = args.context
  const { meeting } = await getMinutesView(db.read, viewer, idIn(args.params))
  const t = messages(locale)
  const say = t.minutes.said
  const asked = {
    schema: approvalForm(t),
    back: meetingPath(meeting.id),
    refusals: { "minutes-locked": "change", "not-held-yet": "change", "minutes-not-locked": "because" },
  } as const
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "approve") {
      const { mailed } = await approveMinutes(db, env, actor, meeting.id)
      return { say: say.approved(mailed) }
    }
    await reopenMinutes(db, actor, meeting.id, input.because)
    return { say: say.reopened }
  })
}

export default function ApprovalPage() {
  const view = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { minutes } = useMessages()
  const { id, title } = view.meeting
  const refused = lastResult?.error?.change
  return (
    <FormPage title={minutes.approval} up={{ to: meetingPath(id), name: title }}>
      {refused && <Notice state="late">{refused[0]}</Notice>}
      <ApprovalPanel view={view} lastResult={lastResult} />
    </FormPage>
  )
}
