import { useForm } from "@conform-to/react"
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { localTime } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { changeMeeting } from "#app/meetings/changing.server.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { MeetingFields } from "#app/meetings/components/meeting-fields.tsx"
import { ToldNotice } from "#app/meetings/invitations/components/told-notice.tsx"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import { isPlanned } from "#app/meetings/meeting.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { factsForm, withInstants } from "./forms.ts"
import { getMeetingView } from "./meeting-query.server.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.form.changeTitle)

/** What has been held or cancelled is not changed: one is led back to it. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const id = idIn(args.params)
  const { meeting, choices } = await getMeetingView(db.read, id, now())
  if (!isPlanned(meeting.status)) throw redirect(meetingPath(id))
  return { meeting, choices, invitations: await getInvitationsView(db.read, id, now()) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, now } = args.context
  const { meeting } = await getMeetingView(db.read, idIn(args.params), now())
  const back = meetingPath(meeting.id)
  const refusals = { "ends-before-start": "to", "meeting-settled": "status" } as const
  const schema = factsForm(messages(locale), locale)
  return answerPanel(args, viewer, { schema, back, refusals }, async (input, actor) => {
    await changeMeeting(args.context, actor, meeting.id, withInstants(input))
    return { say: "", to: back }
  })
}

export default function MeetingFacts() {
  const { meeting, choices, invitations } = useLoaderData<typeof loader>()
  const t = useMessages()
  const { meetings, common } = t
  const locale = useLocale()
  const say = meetings.form
  const { id, title, startAt, endAt, place, link, organiserId, status } = meeting
  const clockOf = (at: number) => clockText(localTime(at).minutes, locale)
  const [form, fields] = useForm({
    id: "facts",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      ...{ title, date: numericDate(startAt), from: clockOf(startAt), to: clockOf(endAt), place: place ?? "" },
      ...{ link: link ?? "", organiserId: String(organiserId ?? ""), status },
    },
  })
  const { date, from, to, place: placeName, link: linkName, status: statusName, title: titleName } = say
  const labels = { title: titleName, date, from, to, place: placeName, link: linkName, status: statusName }
  return (
    <FormPage title={say.changeTitle} up={{ to: meetingPath(id), name: title }}>
      <Form form={form} labels={{ ...labels, organiserId: say.organiser }}>
        <ToldNotice view={invitations} words={t.invitations.panel.told} />
        <MeetingFields
          fields={fields}
          colleagues={choices.colleagues}
          // Whoever is invited has it in their calendar: to take that back is to cancel it.
          statuses={invitations.invited.length > 0 ? ["invited"] : ["invited", "draft"]}
          dateHint={say.dateHint}
        />
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </FormPage>
  )
}
