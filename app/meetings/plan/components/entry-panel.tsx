import { Link } from "@remix-run/react"
import { localTime } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { planPath } from "#app/meetings/paths.ts"
import type { EntryView, PlanView } from "#app/meetings/plan/plan-query.server.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { PanelButton, PanelForm } from "#app/ui/panel-form.tsx"

/** One meeting of the plan: when, who holds it, and what is wrong with it. */
export function EntryPanel({ entry, view }: { entry: EntryView; view: PlanView }) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetingPlan
  const { id, party, startAt, ownerId, locked, removed, clashes, stoppedBy } = entry
  const action = planPath(view.key)
  const wrong = [...(stoppedBy ? [say.clashes[stoppedBy]] : []), ...clashes.map((clash) => say.clashes[clash])]
  return (
    <section className="panel" id="entry" aria-labelledby="entry-name">
      <header>
        <h2 id="entry-name">{party}</h2>
        <Link to={action} preventScrollReset>
          {say.entry.close}
        </Link>
      </header>
      {wrong.map((words) => (
        <p key={words} className="due" data-state="late">
          <b>{words}</b>
        </p>
      ))}
      {startAt === null && <p className="muted">{say.entry.none}</p>}
      <PanelForm
        id="entry-form"
        action={action}
        values={{
          date: startAt === null ? "" : numericDate(startAt),
          at: clockText(startAt === null ? view.settings.opens : localTime(startAt).minutes, locale),
          ownerId: String(ownerId),
        }}
        submit={say.entry.move}
      >
        {(fields) => (
          <>
            <input type="hidden" name="change" value="move" />
            <input type="hidden" name="entry" value={id} />
            <div className="halves">
              <Field field={fields.date} label={say.entry.date} autoComplete="off" />
              <Field field={fields.at} label={say.entry.at} autoComplete="off" />
            </div>
            <Select
              field={fields.ownerId}
              label={say.entry.owner}
              options={view.colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          </>
        )}
      </PanelForm>
      <p className="row">
        {startAt !== null && (
          <PanelButton
            action={action}
            fields={{ change: locked ? "unlock" : "lock", entry: String(id) }}
            label={say.labelOf(locked ? say.unlock : say.lock, party)}
          >
            {locked ? say.unlock : say.lock}
          </PanelButton>
        )}
        {!removed && (
          <PanelButton
            action={action}
            fields={{ change: "remove", entry: String(id) }}
            label={say.labelOf(say.remove, party)}
          >
            {say.remove}
          </PanelButton>
        )}
      </p>
    </section>
  )
}
