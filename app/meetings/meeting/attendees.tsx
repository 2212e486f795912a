import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { readPartyKey } from "#app/contact-log/contact.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import type { AttendeeInput } from "#app/meetings/adding.server.ts"
import { addAttendee, removeAttendee } from "#app/meetings/attending.server.ts"
import { AttendeeForm } from "#app/meetings/components/attendee-form.tsx"
import { attendeeName } from "#app/meetings/components/attendee-name.ts"
import { listInvited } from "#app/meetings/invitations/sending.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { listVoters } from "#app/meetings/poll/voters.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import type { Tx } from "#db/client.server.ts"
import { attendeeForm } from "./forms.ts"
import { type AttendeeView, getMeetingView } from "./meeting-query.server.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.page.add)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  return getMeetingView(db.read, idIn(args.params), now())
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, now } = args.context
  const { meeting, attendees } = await getMeetingView(db.read, idIn(args.params), now())
  const t = messages(locale)
  const say = t.meetings.page
  const asked = {
    schema: attendeeForm(t, locale),
    back: meetingPath(meeting.id),
    refusals: { "meeting-settled": "who" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "remove") {
      const name = nameOf(attendees, input.id)
      const before = await countTold(db.read, meeting.id)
      const who = await removeAttendee(args.context, actor, meeting.id, input.id)
      const after = await countTold(db.read, meeting.id)
      const words =
        after.invited < before.invited
          ? t.invitations.panel.toldRemoved
          : after.voters < before.voters
            ? t.polls.done.unasked
            : say.removed
      return { say: words(name), undo: whoFields(who) }
    }
    const typed = input.organisation === null ? null : await findTyped(db.read, input.organisation, t)
    if (typed && "wrong" in typed) return wrongAt("organisation", typed.wrong)
    const who = readWho(input.who ?? "", input.address, typed?.id ?? null)
    if (!who) return wrongAt("who", say.addNothing)
    const before = await countTold(db.read, meeting.id)
    const id = await addAttendee(args.context, actor, meeting.id, who)
    const after = await getMeetingView(db.read, meeting.id, actor.now)
    const told = await countTold(db.read, meeting.id)
    const words =
      told.invited > before.invited
        ? t.invitations.panel.toldAdded
        : told.voters > before.voters
          ? t.polls.done.asked
          : say.added
    return {
      say: words(nameOf(after.attendees, id)),
      undo: [
        ["change", "remove"],
        ["id", String(id)],
      ],
    }
  })
}

/** Who knows of the meeting by mail. */
const countTold = async (read: Tx, id: number) => ({
  invited: (await listInvited(read, id)).length,
  voters: (await listVoters(read, id)).length,
})

const wrongAt = (field: string, words: string) => ({ wrong: { [field]: [words] } })

function nameOf(attendees: readonly AttendeeView[], id: number): string {
  const found = attendees.find((each) => each.id === id)
  return found ? attendeeName(found) : ""
}

/** A colleague, a person, an address with its organisation, or an organisation alone. */
function readWho(who: string, address: string | null, organisationId: number | null): AttendeeInput | null {
  const [, colleague] = /^u(\d{1,9})$/.exec(who) ?? []
  if (colleague) return { userId: Number(colleague) }
  const party = readPartyKey(who)
  if (party) return party
  if (address !== null) return { address, organisationId }
  return organisationId === null ? null : { organisationId }
}

function whoFields({ personId, userId, address, organisationId }: AttendeeInput): [string, string][] {
  const party = `${personId ? `p${personId}` : ""}${organisationId ? `o${organisationId}` : ""}`
  return [
    ["change", "add"],
    ["who", userId ? `u${userId}` : address ? "" : party],
    ["address", address ?? ""],
    ["organisation", address && organisationId ? `#${organisationId}` : ""],
  ]
}

export default function AttendeesPage() {
  const { meeting, choices } = useLoaderData<typeof loader>()
  const { meetings } = useMessages()
  return (
    <FormPage title={meetings.page.add} up={{ to: meetingPath(meeting.id), name: meeting.title }}>
      <AttendeeForm meetingId={meeting.id} choices={choices} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
