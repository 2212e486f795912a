import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { ChannelIcon } from "#app/inquiries/components/channel-icon.tsx"
import { Due } from "#app/inquiries/components/due.tsx"
import { Prose } from "#app/inquiries/components/prose.tsx"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type {
  CaseEntry,
  CaseLink,
  ContactEntry,
  MeetingEntry,
  NameEntry,
  NoteEntry,
  PartyEntry,
  PlaceEntry,
} from "#app/stakeholders/party-timeline.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import { Icon } from "#app/ui/icons.tsx"

type Of = "organisation" | "person"

export function TimelineItem({ entry, of }: { entry: PartyEntry; of: Of }) {
  switch (entry.source) {
    case "contact":
      return <ContactItem entry={entry} of={of} />
    case "note":
      return <NoteItem entry={entry} />
    case "case":
      return <CaseItem entry={entry} />
    case "name":
      return <NameItem entry={entry} />
    default:
      return <PlaceItem entry={entry} />
  }
}

function ContactItem({ entry, of }: { entry: ContactEntry; of: Of }) {
  const { stakeholders, terms, inquiries } = useMessages()
  const say = stakeholders.timeline
  const { channel, direction, summary, minutes, notat, dialogueMeeting, author, person, organisation } = entry
  const mail = channel === "mail" || channel === "form"
  const facts = [
    ...(minutes === null ? [] : [say.minutes(minutes)]),
    ...(dialogueMeeting ? [say.dialogueMeeting] : []),
    ...(notat ? [say.notat] : []),
  ]
  // Who said it: the sender of a mail, otherwise the colleague who logged it.
  const theirs = mail && direction === "in"
  return (
    <>
      <header>
        <b>{theirs ? <Who party={person} /> : (author ?? say.system)}</b>
        {!theirs && of === "organisation" && person && <Who party={person} />}
        {of === "person" && organisation && (
          <Link className="muted" to={organisationPath(organisation.id)}>
            {organisation.name}
          </Link>
        )}
        <span className="kind">
          <ChannelIcon channel={channel} />
          <span>
            {mail && direction === "out" ? say.mailOut : <span aria-hidden="true">{terms.channels[channel]}</span>}
            {facts.map((fact) => `, ${fact}`)}
            {entry.case && ", "}
            {entry.case && <CaseNumber to={entry.case} />}
          </span>
        </span>
      </header>
      <div>
        <p className="body">
          {entry.meeting ? <Link to={meetingPath(entry.meeting.id)}>{summary}</Link> : summary || inquiries.noSubject}
        </p>
        {entry.meeting && <Outcome meeting={entry.meeting} />}
      </div>
    </>
  )
}

const MOST_OUTCOMES = 5

/** What came of a meeting; the rest is on its page. */
function Outcome({ meeting: { id, decisions, actions } }: { meeting: MeetingEntry }) {
  const { minutes, tasks } = useMessages()
  const lines = [
    ...decisions.map((text) => `${minutes.decision}: ${text}`),
    ...actions.map(
      ({ title, owner, done }) => `${owner}: ${title}${done ? ` (${tasks.states.done.toLowerCase()})` : ""}`,
    ),
  ]
  if (lines.length === 0) return null
  const more = lines.length - MOST_OUTCOMES
  return (
    <ul className="outcome">
      {lines.slice(0, MOST_OUTCOMES).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never move.
        <li key={at}>{line}</li>
      ))}
      {more > 0 && (
        <li>
          <Link to={meetingPath(id)}>{minutes.more(more)}</Link>
        </li>
      )}
    </ul>
  )
}

function Who({ party }: { party: ContactEntry["person"] }) {
  const { timeline } = useMessages().stakeholders
  return party ? <Link to={personPath(party.id)}>{party.name}</Link> : timeline.nobody
}

function CaseNumber({ to: { number, subject } }: { to: CaseLink }) {
  const { timeline } = useMessages().stakeholders
  return (
    <Link to={casePath(number)} title={subject}>
      {timeline.case(shortNumber(number))}
    </Link>
  )
}

function NoteItem({ entry }: { entry: NoteEntry }) {
  const say = useMessages().stakeholders.timeline
  return (
    <>
      <header>
        <b>{entry.author}</b>{" "}
        <span className="kind">
          <Icon name="note" />
          <span>
            {say.internalNote}, <CaseNumber to={entry.case} />
          </span>
        </span>
      </header>
      <div>
        <Prose text={entry.text} />
      </div>
    </>
  )
}

function CaseItem({ entry }: { entry: CaseEntry }) {
  const { stakeholders, inquiries } = useMessages()
  return (
    <span>
      {stakeholders.timeline.opened(shortNumber(entry.number))}:{" "}
      <Link to={casePath(entry.number)}>{entry.subject || inquiries.noSubject}</Link> <Due due={entry.due} />
    </span>
  )
}

function NameItem({ entry }: { entry: NameEntry }) {
  const say = useMessages().stakeholders.timeline
  return <span>{say.renamed(entry.before, entry.after)}</span>
}

function PlaceItem({ entry }: { entry: PlaceEntry }) {
  const say = useMessages().stakeholders.timeline
  const tell = entry.source === "came" ? say.came : say.left
  return <span>{tell(entry.person.name, entry.role, entry.organisation.name)}</span>
}
