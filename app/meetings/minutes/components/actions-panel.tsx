import type { SubmissionResult } from "@conform-to/react"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Fold, PanelButton, PanelForm } from "#app/ui/panel-form.tsx"
import { ActionDue } from "./action-due.tsx"
import { itemOptions } from "./item-options.ts"

/** Who does what by when. */
export function ActionsPanel({ view, now, open }: { view: MinutesView; now: number; open: boolean }) {
  const { minutes } = useMessages()
  const { meeting, actions } = view
  if (!open && actions.length === 0) return null
  const today = dateOf(localDay(now))
  return (
    <section className="panel" aria-labelledby="actions">
      <header>
        <h2 id="actions">{minutes.actions}</h2>
      </header>
      {actions.length === 0 && <p className="muted">{minutes.noActions}</p>}
      <ul className="list">
        {actions.map((action) => (
          <li key={action.id}>
            <span>{action.title}</span>
            <span className="row tiny">
              <ActionDue action={action} today={today} />
              {open && (
                <PanelButton
                  action={meetingPath(meeting.id, "actions")}
                  fields={{ change: "remove", id: String(action.id) }}
                  label={minutes.buttonFor.remove(action.title)}
                >
                  {minutes.button.remove}
                </PanelButton>
              )}
            </span>
            <small>{action.owner.name}</small>
          </li>
        ))}
      </ul>
      {open && (
        <Fold title={minutes.addAction}>
          <ActionForm view={view} />
        </Fold>
      )}
      {open && actions.length > 0 && <small>{minutes.mailedOnApproval}</small>}
    </section>
  )
}

export function ActionForm({ view, lastResult }: { view: MinutesView; lastResult?: SubmissionResult }) {
  const { minutes, meetings } = useMessages()
  const locale = useLocale()
  const { colleagues, attendees } = view.owners
  return (
    <PanelForm
      id="action-form"
      action={meetingPath(view.meeting.id, "actions")}
      values={{ title: "", owner: "", dueOn: "", item: "" }}
      submit={minutes.addAction}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="add" />
          <Field field={fields.title} label={minutes.what} maxLength={200} autoComplete="off" />
          <div className="halves">
            <Select
              field={fields.owner}
              label={minutes.who}
              options={[
                { value: "", label: meetings.page.addNobody },
                {
                  label: minutes.fromTheMeeting,
                  options: attendees.map(({ id, name, organisation }) => ({
                    value: `a${id}`,
                    label: organisation && organisation !== name ? `${name}, ${organisation}` : name,
                  })),
                },
                {
                  label: meetings.page.addColleagues,
                  options: colleagues.map(({ id, name }) => ({ value: `u${id}`, label: name })),
                },
              ]}
            />
            <Field field={fields.dueOn} label={minutes.by} hint={minutes.dateHint} autoComplete="off" />
          </div>
          <Select field={fields.item} label={minutes.toItem} options={itemOptions(view, minutes.noItem, locale)} />
        </>
      )}
    </PanelForm>
  )
}
