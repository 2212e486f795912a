import type { FieldMetadata } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PlannedStatus } from "#app/meetings/meeting.ts"
import { Field, Select } from "#app/ui/field.tsx"

type Names = "title" | "date" | "from" | "to" | "place" | "link" | "organiserId" | "status"
type Props = {
  fields: Record<Names, FieldMetadata>
  colleagues: { id: number; name: string }[]
  statuses: (PlannedStatus | "held")[]
  dateHint: string
}

/** What is said of a meeting: when, where, who leads it, how certain it is. */
export function MeetingFields({ fields, colleagues, statuses, dateHint }: Props) {
  const say = useMessages().meetings.form
  return (
    <>
      <Field field={fields.title} label={say.title} autoComplete="off" />
      <Field field={fields.date} label={say.date} hint={dateHint} autoComplete="off" />
      <div className="halves">
        <Field field={fields.from} label={say.from} hint={say.clockHint} autoComplete="off" />
        <Field field={fields.to} label={say.to} hint={say.clockHint} autoComplete="off" />
      </div>
      <Field field={fields.place} label={say.place} autoComplete="off" />
      <Field field={fields.link} label={say.link} autoComplete="off" />
      <Select
        field={fields.organiserId}
        label={say.organiser}
        options={[
          { value: "", label: say.nobody },
          ...colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <Select
        field={fields.status}
        label={say.status}
        options={statuses.map((value) => ({ value, label: say.statusChoices[value] }))}
      />
    </>
  )
}

type ListProps = {
  name: string
  legend: string
  hint?: string
  choices: { value: string; name: string; beside?: string | null }[]
  /** What was ticked: one value or several, as a form posts them. */
  chosen: unknown
  folded?: boolean
}

/** Several of many, by ticking; what had been ticked stays so when the form is shown again. */
export function ChoiceList({ name, legend, hint, choices, chosen, folded = false }: ListProps) {
  const ticked = new Set([chosen ?? []].flat().map(String))
  const boxes = choices.map(({ value, name: label, beside }) => (
    <label key={value} className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={ticked.has(value)} />
      <span>
        {label}
        {beside && <small> {beside}</small>}
      </span>
    </label>
  ))
  if (folded)
    return (
      <details className="fold" open={ticked.size > 0 || undefined}>
        <summary>{legend}</summary>
        <fieldset className="field many-choices">
          <legend className="sr-only">{legend}</legend>
          {boxes}
        </fieldset>
      </details>
    )
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {hint && <span className="hint">{hint}</span>}
      <div className={choices.length > 8 ? "many-choices" : "stack small-gap"}>{boxes}</div>
    </fieldset>
  )
}
