import type { SubmissionResult } from "@conform-to/react"
import { shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field, Select, TextArea } from "#app/ui/field.tsx"
import { Fold, PanelButton, PanelForm } from "#app/ui/panel-form.tsx"
import { itemOptions, numberOf } from "./item-options.ts"

/** What was decided, each with the item it belongs to. */
export function DecisionsPanel({ view, open }: { view: MinutesView; open: boolean }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const { meeting, decisions } = view
  if (!open && decisions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="decisions">
      <header>
        <h2 id="decisions">{minutes.decisions}</h2>
      </header>
      {decisions.length === 0 && <p className="muted">{minutes.noDecisions}</p>}
      <ol className="list">
        {decisions.map(({ id, text, itemId, owner, dueOn, publishedOn }) => (
          <li key={id}>
            <span>{text}</span>
            {open ? (
              <PanelButton
                action={meetingPath(meeting.id, "decisions")}
                fields={{ change: "remove", id: String(id) }}
                label={minutes.buttonFor.remove(text)}
              >
                {minutes.button.remove}
              </PanelButton>
            ) : (
              <span />
            )}
            <small>
              {[
                numberOf(view, itemId) && minutes.itemNumber(numberOf(view, itemId)),
                owner?.name,
                dueOn && minutes.due(shortDate(dueOn, locale)),
                publishedOn && minutes.publishedOn(shortDate(publishedOn, locale)),
              ]
                .filter(Boolean)
                .join(", ")}
            </small>
          </li>
        ))}
      </ol>
      {open && (
        <Fold title={minutes.addDecision}>
          <DecisionForm view={view} />
        </Fold>
      )}
    </section>
  )
}

export function DecisionForm({ view, lastResult }: { view: MinutesView; lastResult?: SubmissionResult }) {
  const t = useMessages()
  const locale = useLocale()
  const { minutes } = t
  return (
    <PanelForm
      id="decision-form"
      action={meetingPath(view.meeting.id, "decisions")}
      values={{ text: "", item: "", ownerId: "", dueOn: "" }}
      submit={minutes.addDecision}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="add" />
          <TextArea field={fields.text} label={minutes.decided} rows={2} maxLength={1000} />
          <Select field={fields.item} label={minutes.toItem} options={itemOptions(view, minutes.noItem, locale)} />
          <div className="halves">
            <Select
              field={fields.ownerId}
              label={minutes.decisionOwner}
              options={[
                { value: "", label: t.meetings.form.nobody },
                ...view.owners.colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <Field field={fields.dueOn} label={minutes.byOptional} hint={minutes.dateHint} autoComplete="off" />
          </div>
        </>
      )}
    </PanelForm>
  )
}
