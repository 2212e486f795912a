import { Link } from "@remix-run/react"
import { dayAndClock, longDate, weekday } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { columnName } from "#app/meetings/coverage/cell-words.ts"
import { ToldNotice } from "#app/meetings/invitations/components/told-notice.tsx"
import type { InvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import type { MeetingView } from "#app/meetings/meeting/meeting-query.server.ts"
import { isHeld, isPlanned } from "#app/meetings/meeting.ts"
import { meetingPath, slotInCoverage } from "#app/meetings/paths.ts"
import { Fact } from "#app/ui/fact.tsx"
import { PanelButton } from "#app/ui/panel-form.tsx"
import { meetingTime } from "./meeting-time.ts"

const MOST_SLOTS = 8

/** When, where, who leads it. */
export function FactsPanel({ view: { meeting, organiser } }: { view: MeetingView }) {
  const { meetings } = useMessages()
  const locale = useLocale()
  const say = meetings.page
  const { type, startAt, place, link, updatedAt, createdAt } = meeting
  return (
    <section className="panel" aria-labelledby="meeting-facts">
      <header>
        <h2 id="meeting-facts">{say.facts}</h2>
        {isPlanned(meeting.status) && <Link to={meetingPath(meeting.id, "facts")}>{say.change}</Link>}
      </header>
      <dl className="facts">
        <Fact name={say.type}>{meetings.types[type]}</Fact>
        <Fact name={say.when}>
          {weekday(startAt, locale)} {longDate(startAt, locale)} {meetingTime(meeting, locale)}
        </Fact>
        {place && <Fact name={say.place}>{place}</Fact>}
        {link && (
          <Fact name={say.link}>
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </Fact>
        )}
        {organiser && <Fact name={say.organiser}>{organiser.name}</Fact>}
        {updatedAt !== createdAt && <Fact name={say.changed}>{dayAndClock(updatedAt, locale)}</Fact>}
      </dl>
    </section>
  )
}

/** Which of what we owe it fills, or is to. */
export function CountsPanel({ view: { meeting, slots } }: { view: MeetingView }) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.page
  const { status } = meeting
  const none = status === "cancelled" ? say.countsCancelled : isHeld(status) ? say.countsNotHeld : say.countsNot
  return (
    <section className="panel" aria-labelledby="counts">
      <header>
        <h2 id="counts">{say.countsAs}</h2>
      </header>
      {slots.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="list">
          {slots.slice(0, MOST_SLOTS).map((slot) => (
            <li key={slot.id}>
              <Link to={slotInCoverage(slot)}>
                {locale === "da" ? slot.rule.nameDa : slot.rule.nameEn}, {columnName(slot, slot.rule, t)} {slot.year}
              </Link>
              <small>{slot.organisation?.name ?? t.meetings.ourselves}</small>
            </li>
          ))}
          {slots.length > MOST_SLOTS && <li className="muted">{say.more(slots.length - MOST_SLOTS)}</li>}
        </ul>
      )}
    </section>
  )
}

/** Calls the meeting off, or takes that back. */
export function CancelPanel({ view: { meeting }, invitations }: { view: MeetingView; invitations: InvitationsView }) {
  const t = useMessages()
  const say = t.meetings.page
  const { id, status } = meeting
  const action = meetingPath(id, "cancellation")
  if (status === "cancelled")
    return (
      <PanelButton action={action} fields={{ change: "restore", to: "invited" }}>
        {say.restore}
      </PanelButton>
    )
  if (!isPlanned(status)) return null
  return (
    <section className="panel" aria-labelledby="cancel">
      <header>
        <h2 id="cancel">{say.cancel}</h2>
      </header>
      <p className="muted">{say.cancelHelp}</p>
      <ToldNotice view={invitations} words={t.invitations.panel.toldCancel} />
      <PanelButton action={action} fields={{ change: "cancel" }}>
        {say.cancel}
      </PanelButton>
    </section>
  )
}
