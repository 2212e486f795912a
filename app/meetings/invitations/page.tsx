import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { InvitationsPanel } from "./components/invitations-panel.tsx"
import { invitationsForm } from "./forms.ts"
import { inviteToMeeting } from "./inviting.server.ts"
import { acceptAttendee, acceptTime, declineTime, dismissMail, reopenMail } from "./judging.server.ts"
import { getInvitationsView } from "./view-query.server.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.invitations.panel.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const { id, title } = await getMeeting(db.read, idIn(args.params))
  return { id, title, view: await getInvitationsView(db.read, id, now()) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { context } = args
  const { id: meetingId } = await getMeeting(context.db.read, idIn(args.params))
  const { panel, mails } = messages(context.locale).invitations
  const refusals = {
    ...{ "meeting-settled": "", "meeting-past": "", "nobody-reachable": "", "no-mailbox": "" },
    "mail-judged": "",
  } as const
  const asked = { schema: invitationsForm, back: meetingPath(meetingId), refusals }
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "invite") return { say: panel.done(await inviteToMeeting(context, actor, meetingId)) }
    const which = { meetingId, mailId: input.mail }
    const say = mails.done[input.change]
    switch (input.change) {
      case "time":
        await acceptTime(context, actor, which)
        return { say }
      case "keep":
        await declineTime(context, actor, which)
        return { say }
      case "attendee":
        await acceptAttendee(context, actor, { ...which, as: input.as })
        return { say }
      case "dismiss":
        await dismissMail(context, actor, which)
        return { say, undo: undoTo("reopen", input.mail) }
      case "reopen":
        await reopenMail(context, actor, which)
        return { say, undo: undoTo("dismiss", input.mail) }
    }
  })
}

const undoTo = (change: string, mail: number): [string, string][] => [
  ["change", change],
  ["mail", String(mail)],
]

export default function InvitationsPage() {
  const { id, title, view } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.lastResult?.error?.[""]
  const { invitations } = useMessages()
  return (
    <FormPage title={invitations.panel.title} up={{ to: meetingPath(id), name: title }}>
      {refused && <Notice state="late">{refused[0]}</Notice>}
      <InvitationsPanel view={view} />
    </FormPage>
  )
}
