import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { cancelMeeting, restoreMeeting } from "#app/meetings/cancelling.server.ts"
import { CancelPanel } from "#app/meetings/components/meeting-panels.tsx"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { cancellationForm } from "./forms.ts"
import { getMeetingView } from "./meeting-query.server.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.page.cancel)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const id = idIn(args.params)
  const view = await getMeetingView(db.read, id, now())
  return { view, invitations: await getInvitationsView(db.read, id, now()) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, now } = args.context
  const { meeting } = await getMeetingView(db.read, idIn(args.params), now())
  const { id } = meeting
  const say = messages(locale).meetings.page
  const asked = { schema: cancellationForm, back: meetingPath(id), refusals: { "meeting-settled": "change" } } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "restore") {
      await restoreMeeting(args.context, actor, id, input.to)
      return { say: say.restored, undo: [["change", "cancel"]] }
    }
    const was = await cancelMeeting(args.context, actor, id)
    return {
      say: say.cancelled,
      undo: [
        ["change", "restore"],
        ["to", was],
      ],
    }
  })
}

export default function CancellationPage() {
  const { view, invitations } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.lastResult?.error?.change
  const { meetings } = useMessages()
  const { id, title } = view.meeting
  return (
    <FormPage title={meetings.page.cancel} up={{ to: meetingPath(id), name: title }}>
      {refused && <Notice state="late">{refused[0]}</Notice>}
      <CancelPanel view={view} invitations={invitations} />
    </FormPage>
  )
}
