import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Acting } from "#app/inquiries/components/act.tsx"
import styles from "#app/inquiries/components/inquiries.css?url"
import { Refused } from "#app/inquiries/components/refused.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { recordReadingOf } from "#app/inquiries/reading.server.ts"
import { findMeetingOf } from "#app/meetings/contact-slots.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { TaskPanel } from "#app/tasks/components/task-panel.tsx"
import { listTasks } from "#app/tasks/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { Addenda } from "./components/addenda.tsx"
import { CorrectionForm } from "./components/correction-form.tsx"
import { EntryFacts, EntryText } from "./components/entry-text.tsx"
import { Versions } from "./components/versions.tsx"
import { changeEntry } from "./entry-change.server.ts"
import { getContact } from "./entry-query.server.ts"
import { contactPath } from "./paths.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
const unnamed = titled((t) => t.contacts.title)
export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.entry.person?.name ?? args.data?.entry.organisation?.name
  return name ? [{ title: `${name} · Rettidig` }] : unnamed(args)
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const id = Number(args.params.id)
  const entry = await getContact(db.read, viewer, id)
  // What a mail says is read on its case.
  if (entry.contact.messageRowId !== null && entry.inquiry)
    throw redirect(`${casePath(entry.inquiry.number)}#mail-${entry.contact.messageRowId}`)
  const meetingId = await findMeetingOf(db.read, id)
  if (meetingId !== null) throw redirect(meetingPath(meetingId))
  const at = now()
  if (entry.inquiry) await recordReadingOf(db, { userId: viewer.id, now: at }, entry.inquiry.id)
  return {
    entry,
    now: at,
    viewerId: viewer.id,
    tasks: await listTasks(db.read, viewer, { contactId: id }, at),
    colleagues: await listColleagues(db.read),
  }
}

/** A correction or an addendum. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const entry = await getContact(args.context.db.read, viewer, Number(args.params.id))
  const answer = await changeEntry(args.context, viewer, entry, await args.request.formData())
  // Not the request's own address: its host is what a proxy, or whoever sends the request, says it is.
  return answer.ok ? redirect(contactPath(entry.contact.id), 303) : data(answer, { status: answer.status })
}

export default function ContactEntry() {
  const { entry, now, viewerId, tasks, colleagues } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { contacts, terms } = useMessages()
  const { contact, person, organisation, inquiry, versions, addenda } = entry
  const who = person?.name ?? organisation?.name ?? contacts.nobody
  const ofContact = {
    contactId: contact.id,
    inquiryId: inquiry?.id ?? null,
    personId: person?.id ?? null,
    organisationId: organisation?.id ?? null,
  }
  return (
    <>
      <PageHead
        title={contacts.entry.heading(terms.channels[contact.channel], who)}
        up={{ to: "/contacts", name: contacts.title }}
      />
      <Acting>
        <Refused />
        <div className="split">
          <div className="main stack wide-gap">
            <EntryText entry={entry} />
            <Addenda key={`addenda ${addenda.length}`} entry={entry} now={now} refused={refused} />
            {!contact.notat && <CorrectionForm key={`correct ${versions.length}`} entry={entry} refused={refused} />}
            <Versions versions={versions} now={now} />
          </div>
          <aside className="stack wide-gap" aria-label={contacts.title}>
            <EntryFacts entry={entry} now={now} />
            <TaskPanel {...{ tasks, of: ofContact, colleagues, viewerId, now }} />
          </aside>
        </div>
      </Acting>
    </>
  )
}
