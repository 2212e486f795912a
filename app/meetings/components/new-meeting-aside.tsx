import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { NewMeetingView } from "#app/meetings/meeting/new-query.server.ts"
import type { SlotView } from "#app/meetings/slot/slot-query.server.ts"
import { SlotFactsPanel } from "./slot-facts-panel.tsx"
import { WaivePanel } from "./slot-forms.tsx"

/** What the meeting is owed for, and the other way to deal with it. */
export function NewMeetingAside({ view }: { view: NewMeetingView & { slot: SlotView } }) {
  const { meetings } = useMessages()
  const locale = useLocale()
  const say = meetings.form
  const { slot, inviteBy, lastHeldAt } = view
  return (
    <aside className="stack wide-gap" aria-label={meetings.coverage.rule}>
      <SlotFactsPanel slot={slot} />
      {(inviteBy || lastHeldAt !== null) && (
        <ul className="list">
          {inviteBy && <li>{say.invitedBy(longDate(inviteBy, locale))}</li>}
          {lastHeldAt !== null && <li>{say.lastWith(longDate(lastHeldAt, locale))}</li>}
          {slot.rule.spacingDays > 0 && <li>{say.spacing(slot.rule.spacingDays)}</li>}
        </ul>
      )}
      <WaivePanel slot={slot} />
    </aside>
  )
}
