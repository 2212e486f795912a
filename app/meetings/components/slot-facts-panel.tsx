import { Link } from "@remix-run/react"
import { contactPath } from "#app/contact-log/paths.ts"
import { dayAndClock, longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { columnName, reasonWords, stateName } from "#app/meetings/coverage/cell-words.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type { SlotView } from "#app/meetings/slot/slot-query.server.ts"
import { drawnAs } from "#app/meetings/slot-state.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { Fact } from "#app/ui/fact.tsx"

/** What a slot is, and why. */
export function SlotFactsPanel({ slot }: { slot: SlotView }) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.slot
  const { rule, organisation, state, reason, meeting, owedFor, contact, waived, delivered } = slot
  return (
    <section className="panel" aria-labelledby="slot-facts">
      <header>
        <h2 id="slot-facts">{columnName(slot, rule, t)}</h2>
        <span className="due" data-state={drawnAs(state)}>
          <b>{stateName(state, rule.kind, t)}</b>
        </span>
      </header>
      <dl className="facts">
        {organisation && (
          <Fact name={say.party}>
            <Link to={organisationPath(organisation.id)}>{organisation.name}</Link>
          </Fact>
        )}
        <Fact name={say.period}>{say.days(longDate(slot.from, locale), longDate(slot.to, locale))}</Fact>
        {reason && (
          <Fact name={say.why}>
            {reasonWords(reason, t, locale)}: {say.counted(reason.days, reason.of)}
          </Fact>
        )}
        {meeting && (
          <Fact name={say.meeting}>
            <Link to={meetingPath(meeting.id)}>{meeting.title}</Link>, {dayAndClock(meeting.at, locale)}
          </Fact>
        )}
        {owedFor && (
          <Fact name={say.meeting}>
            <Link to={meetingPath(owedFor.id)}>{owedFor.title}</Link>, {dayAndClock(owedFor.at, locale)}
          </Fact>
        )}
        {contact && (
          <Fact name={say.meeting}>
            <Link to={contactPath(contact.id)}>{dayAndClock(contact.at, locale)}</Link>
          </Fact>
        )}
        {waived && (
          <Fact name={say.waived}>
            {waived.because} ({say.waivedBy(waived.by ?? "", longDate(waived.at, locale))})
          </Fact>
        )}
        {delivered && (
          <Fact name={say.deliveredOn}>
            {longDate(delivered.on, locale)}
            {delivered.by && `, ${delivered.by}`}
          </Fact>
        )}
        {delivered?.link && (
          <Fact name={say.deliveredLink}>
            <a href={delivered.link} rel="noreferrer">
              {delivered.link}
            </a>
          </Fact>
        )}
        {rule.source && <Fact name={say.source}>{t.targetGroups.obligation(rule.source)}</Fact>}
      </dl>
    </section>
  )
}
