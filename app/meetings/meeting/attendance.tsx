import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { AttendancePanel } from "#app/meetings/components/attendance-panel.tsx"
import { holdMeeting, unholdMeeting } from "#app/meetings/holding.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { attendanceForm } from "./forms.ts"
import { getMeetingView } from "./meeting-query.server.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.page.attendance)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const at = now()
  return { view: await getMeetingView(db.read, idIn(args.params), at), now: at }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, now } = args.context
  const { meeting, attendees } = await getMeetingView(db.read, idIn(args.params), now())
  const say = messages(locale).meetings.page
  const asked = {
    schema: attendanceForm,
    back: meetingPath(meeting.id),
    refusals: { "meeting-not-begun": "came", "nobody-came": "came", "meeting-settled": "came" },
  } as const
  const cameBefore = attendees.flatMap(({ id, attended }): [string, string][] =>
    attended ? [["came", String(id)]] : [],
  )
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "unhold") {
      await unholdMeeting(db, actor, meeting.id)
      return { say: say.notHeld, undo: [["change", "hold"], ...cameBefore] }
    }
    await holdMeeting(db, actor, meeting.id, input.came)
    const undo: [string, string][] =
      meeting.status === "held" ? [["change", "hold"], ...cameBefore] : [["change", "unhold"]]
    return { say: say.held, undo }
  })
}

export default function AttendancePage() {
  const { view, now } = useLoaderData<typeof loader>()
  const { meetings } = useMessages()
  const { id, title } = view.meeting
  return (
    <FormPage title={meetings.page.attendance} up={{ to: meetingPath(id), name: title }}>
      <AttendancePanel view={view} now={now} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
