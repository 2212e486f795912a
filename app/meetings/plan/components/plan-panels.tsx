import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { planPath } from "#app/meetings/paths.ts"
import type { EntryView, PlanView } from "#app/meetings/plan/plan-query.server.ts"
import { PanelButton } from "#app/ui/panel-form.tsx"

/** What is to be looked at beside the calendar: what does not fit, has no date, is locked. */
export function PlanPanels({ view }: { view: PlanView }) {
  const say = useMessages().meetingPlan
  const locale = useLocale()
  const { entries, key } = view
  const action = planPath(key)
  const clashing = entries.filter(({ clashes }) => clashes.length > 0)
  const stopped = entries.filter(({ stoppedBy }) => stoppedBy !== null)
  const without = entries.filter(({ startAt, stoppedBy }) => startAt === null && stoppedBy === null)
  const locked = entries.filter((entry) => entry.locked)
  const choose = ({ id, party }: EntryView) => (
    <Link to={planPath(key, id)} aria-label={say.labelOf(say.chooseTime, party)} preventScrollReset>
      {say.chooseTime}
    </Link>
  )
  const button = ({ id, party }: EntryView, change: "return" | "unlock") => (
    <PanelButton action={action} fields={{ change, entry: String(id) }} label={say.labelOf(say[change], party)}>
      {say[change]}
    </PanelButton>
  )
  return (
    <>
      {clashing.length > 0 && (
        <Panel title={say.clashing} id="clashing" late entries={clashing} help={say.clashingHelp}>
          {(entry) => (
            <>
              <Link to={planPath(key, entry.id)} preventScrollReset>
                {entry.party}
              </Link>
              {entry.clashes.map((clash) => (
                <span key={clash} className="due" data-state="late">
                  <b>{say.clashes[clash]}</b>
                </span>
              ))}
              {entry.startAt !== null && <small>{shortDay(entry.startAt, locale)}</small>}
            </>
          )}
        </Panel>
      )}
      {stopped.length > 0 && (
        <Panel title={say.cannotPlace} id="stopped" late entries={stopped}>
          {(entry) => (
            <>
              <span>{entry.party}</span>
              {entry.stoppedBy && (
                <span className="due" data-state="late">
                  <b>{say.clashes[entry.stoppedBy]}</b>
                </span>
              )}
              <small>{choose(entry)}</small>
            </>
          )}
        </Panel>
      )}
      <Panel title={say.without} id="without" entries={without} none={say.withoutNone}>
        {(entry) => (
          <>
            <span>{entry.party}</span>
            <small>
              {entry.removed ? say.takenOut : say.proposeHelp} {entry.removed ? button(entry, "return") : choose(entry)}
            </small>
          </>
        )}
      </Panel>
      <Panel title={say.lockedTitle} id="locked" entries={locked} none={say.lockedNone}>
        {(entry) => (
          <>
            <Link to={planPath(key, entry.id)} preventScrollReset>
              {entry.short}
            </Link>
            {entry.startAt !== null && <small>{shortDay(entry.startAt, locale)}</small>} {button(entry, "unlock")}
          </>
        )}
      </Panel>
    </>
  )
}

type PanelProps = {
  title: string
  id: string
  entries: EntryView[]
  late?: boolean
  help?: string
  none?: string
  children: (entry: EntryView) => ReactNode
}

function Panel({ title, id, entries, late = false, help, none, children }: PanelProps) {
  return (
    <section className="panel" data-state={late ? "late" : undefined} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="muted">{entries.length}</span>
      </header>
      {help && <p className="muted">{help}</p>}
      {entries.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="list stacked">
          {entries.map((entry) => (
            <li key={entry.id}>{children(entry)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
