import { type SubmissionResult, useForm } from "@conform-to/react"
import { isLocale, locales } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Field, Select, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { FieldList } from "./field-list.tsx"
import { TemplatePreview } from "./template-preview.tsx"

export type TemplateValues = {
  name: string
  language: string
  topics: readonly string[]
  targetGroups: readonly string[]
  text: string
  note: string
  reviewOn: string
  responsible: string
}
type Named = { id: number; name: string }
type Props = {
  template: TemplateValues
  /** How often it has been saved; null for a new one. */
  revision: number | null
  responsible: { people: Named[]; units: Named[] }
  lastResult: SubmissionResult | undefined
  now: number
}

const formId = "template"

/** A template's form; beside it how the letter will look, as one types. */
export function TemplateFields({ template, revision, responsible, lastResult, now }: Props) {
  const t = useMessages()
  const { fields: labels, hints, ...say } = t.templates
  const [form, fields] = useForm<Record<keyof TemplateValues, string | readonly string[]>>({
    id: formId,
    lastResult,
    defaultValue: template,
  })
  const language = isLocale(fields.language.value) ? fields.language.value : "da"
  const options = (list: Named[], kind: string) => list.map(({ id, name }) => ({ value: `${kind}-${id}`, label: name }))
  const none = { value: "", label: say.nobody }
  return (
    <div className="split">
      <div className="main">
        <Form form={form} labels={labels} className="form stack wide-gap template-form">
          {revision !== null && <input type="hidden" name="revision" value={revision} />}
          <Field field={fields.name} label={labels.name} hint={hints.name} autoComplete="off" />
          <Select
            field={fields.language}
            label={labels.language}
            options={locales.map((value) => ({ value, label: say.languages[value] }))}
          />
          <TextArea field={fields.text} label={labels.text} hint={hints.text} rows={14} />
          {revision !== null && (
            <Field field={fields.note} label={labels.note} hint={hints.note} autoComplete="off" maxLength={200} />
          )}
          <Ticked
            name="topics"
            legend={labels.topics}
            hint={hints.topics}
            options={topics.map((value) => ({ value, label: t.terms.topics[value] }))}
            ticked={fields.topics.initialValue}
          />
          <Ticked
            name="targetGroups"
            legend={labels.targetGroups}
            hint={hints.targetGroups}
            options={targetGroupKeys.map((value) => ({ value, label: t.terms.targetGroups[value] }))}
            ticked={fields.targetGroups.initialValue}
          />
          <Field field={fields.reviewOn} label={labels.reviewOn} hint={hints.reviewOn} autoComplete="off" />
          <Select
            field={fields.responsible}
            label={labels.responsible}
            options={[
              none,
              { label: say.units, options: options(responsible.units, "unit") },
              { label: say.people, options: options(responsible.people, "user") },
            ]}
          />
          <p className="row">
            <Submit kind="primary" name="intent" value="save">
              {t.common.save}
            </Submit>
          </p>
        </Form>
      </div>
      <aside className="stack wide-gap">
        <TemplatePreview text={String(fields.text.value ?? "")} language={language} now={now} formId={formId} />
        <FieldList language={language} textId={fields.text.id} />
      </aside>
    </div>
  )
}

type TickedProps = {
  name: string
  legend: string
  hint: string
  options: { value: string; label: string }[]
  /** What was ticked, as the form had it: one value or several. */
  ticked: unknown
}

/** Several of many. */
function Ticked({ name, legend, hint, options, ticked }: TickedProps) {
  const chosen = new Set([ticked ?? []].flat().map(String))
  return (
    <fieldset className="field" aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <span className="hint" id={`${name}-hint`}>
        {hint}
      </span>
      <div className="many">
        {options.map(({ value, label }) => (
          <label key={value} className="check">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.has(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
