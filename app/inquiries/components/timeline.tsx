import { Link } from "@remix-run/react"
import { contactPath } from "#app/contact-log/paths.ts"
import { stateWord } from "#app/deadlines/due-words.ts"
import { localDateTime, localDay } from "#app/deadlines/zone.ts"
import { atClock, momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { waitingReasons } from "#app/inquiries/inquiry.ts"
import type { CallEntry, EventEntry, NoteEntry, TimelineEntry } from "#app/inquiries/views.ts"
import { Icon } from "#app/ui/icons.tsx"
import { ChannelIcon } from "./channel-icon.tsx"
import { MailItem } from "./mail-item.tsx"
import { Prose } from "./prose.tsx"
import { AutomaticReplyItem, ReplyItem } from "./reply-item.tsx"

/** All that happened, oldest first (look/case.html). */
export function Timeline({
  entries,
  quotes,
  now,
}: {
  entries: TimelineEntry[]
  /** The words to mark, by the mail they stand in. */
  quotes: Record<number, string>
  now: number
}) {
  const { inquiries } = useMessages()
  // The acknowledgement itself stands there, and says that it was sent.
  const acknowledged = entries.some((entry) => isReceipt(entry))
  const splits = entries.filter((entry) => entry.kind === "mail" && !entry.automatic).length > 1
  const told = entries.filter((entry) => !(acknowledged && entry.kind === "event" && entry.type === "acknowledged"))
  return (
    <ol className="timeline" aria-label={inquiries.case.timeline}>
      {told.map((entry, n) => {
        const before = told[n - 1]
        const sameDay = before !== undefined && localDay(before.at) === localDay(entry.at)
        return (
          <Item
            key={`${entry.kind} ${entry.id}`}
            {...{ entry, quote: quotes[entry.id] ?? null, now, sameDay, splits }}
          />
        )
      })}
    </ol>
  )
}

/** `sameDay`: what stands above it has said which day it is. */
function Item({
  entry,
  quote,
  now,
  sameDay,
  splits,
}: {
  entry: TimelineEntry
  splits: boolean
  quote: string | null
  now: number
  sameDay: boolean
}) {
  const locale = useLocale()
  if (entry.kind === "event") return <EventItem entry={entry} now={now} sameDay={sameDay} />
  const automatic = isReceipt(entry)
  return (
    <li data-kind={automatic ? "event" : entry.kind} id={`${entry.kind}-${entry.id}`}>
      <time dateTime={localDateTime(entry.at)}>{momentWords(entry.at, now, locale)}</time>
      {entry.kind === "mail" && <MailItem mail={entry} quote={quote} splits={splits} />}
      {entry.kind === "reply" &&
        (isReceipt(entry) ? <AutomaticReplyItem reply={entry} /> : <ReplyItem reply={entry} now={now} />)}
      {entry.kind === "note" && <NoteItem note={entry} />}
      {entry.kind === "call" && <CallItem call={entry} />}
    </li>
  )
}

/** Sent by the house itself. A letter of a colleague's that answers nothing is marked as automatic too. */
const isReceipt = (entry: TimelineEntry) => entry.kind === "reply" && entry.automatic && entry.author === null

function NoteItem({ note: { author, text, mentions } }: { note: NoteEntry }) {
  const say = useMessages().inquiries.case
  return (
    <>
      <header>
        <b>{author}</b>{" "}
        <span className="kind">
          <Icon name="note" />
          {say.internalNote}
        </span>
      </header>
      <div>
        <Prose text={text} mentions={mentions} />
      </div>
    </>
  )
}

function CallItem({ call: { id, author, channel, direction, summary, notat } }: { call: CallEntry }) {
  const { terms, inquiries, contacts } = useMessages()
  return (
    <>
      <header>
        <b>{author ?? inquiries.case.system}</b>{" "}
        <span className="kind">
          <ChannelIcon channel={channel} />
          <Link to={contactPath(id)}>
            {terms.channels[channel]}, {contacts.directionWords[direction]}
          </Link>
          {notat && <Icon name="lock" label={contacts.locked} />}
        </span>
      </header>
      <div>
        <Prose text={summary} />
      </div>
    </>
  )
}

function EventItem({ entry, now, sameDay }: { entry: EventEntry; now: number; sameDay: boolean }) {
  const locale = useLocale()
  const { terms } = useMessages()
  const text = eventText(entry, locale)
  if (text === null) return null
  const waiting = entry.type === "waiting" && waitingReasons.find((reason) => reason === entry.data.reason)
  return (
    <li data-kind="event">
      <time dateTime={localDateTime(entry.at)}>
        {sameDay ? atClock(entry.at, locale) : momentWords(entry.at, now, locale)}
      </time>
      <span>
        {waiting && (
          <>
            <span className="due" data-state="wait">
              <b>{stateWord("wait", locale)}</b> <span>{terms.waiting[waiting]}</span>
            </span>{" "}
          </>
        )}
        {text}
      </span>
    </li>
  )
}
