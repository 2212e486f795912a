import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import type { ContactView } from "#app/contact-log/entry-query.server.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Prose } from "#app/inquiries/components/prose.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import { Icon } from "#app/ui/icons.tsx"

/** What was said, and whether it is locked. */
export function EntryText({ entry: { contact } }: { entry: ContactView }) {
  const { contacts } = useMessages()
  return (
    <section className="panel">
      <header>
        <h2>{contacts.summary}</h2>
        {contact.notat && (
          <span className="kind">
            <Icon name="lock" />
            {contacts.locked}
          </span>
        )}
      </header>
      <div className="prose">
        <Prose text={contact.summary} />
      </div>
      {contact.notat && <p className="muted">{contacts.entry.lockedHelp}</p>}
    </section>
  )
}

/** Who, when, how, and what it belongs to. */
export function EntryFacts({ entry, now }: { entry: ContactView; now: number }) {
  const { contacts, terms, inquiries } = useMessages()
  const locale = useLocale()
  const say = contacts.entry
  const { contact, person, organisation, by, inquiry, participants } = entry
  const { at, channel, direction, minutes, reason, dialogueMeeting } = contact
  return (
    <section className="panel">
      <dl className="facts">
        <Fact name={say.who}>
          {person && <Link to={`/people/${person.id}`}>{person.name}</Link>}
          {person && organisation && ", "}
          {organisation && <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>}
          {!person && !organisation && contacts.nobody}
        </Fact>
        <Fact name={say.when}>
          <time dateTime={localDateTime(at)}>{dayAndClock(at, locale)}</time>
        </Fact>
        <Fact name={say.how}>
          {terms.channels[channel]}, {contacts.directionWords[direction]}
        </Fact>
        {minutes !== null && <Fact name={say.duration}>{say.minutes(minutes)}</Fact>}
        {participants.length > 0 && <Fact name={say.participants}>{participants.join(", ")}</Fact>}
        {reason && <Fact name={say.reason}>{reason}</Fact>}
        {dialogueMeeting && <Fact name={contacts.dialogueMeeting}>{say.yes}</Fact>}
        {inquiry && (
          <Fact name={say.inquiry}>
            <Link to={casePath(inquiry.number)}>
              {inquiry.number} {inquiry.subject || inquiries.noSubject}
            </Link>
          </Fact>
        )}
        {by && (
          <Fact name={say.by}>
            {by.name}
            {contact.createdAt !== null && `, ${momentWords(contact.createdAt, now, locale)}`}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
