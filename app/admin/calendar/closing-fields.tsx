import { type SubmissionResult, useForm } from "@conform-to/react"
import { recurrences } from "#app/deadlines/closing-rules.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import type { ClosingInput } from "./closing-form.ts"

export function ClosingFields({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const { calendar, policy } = useMessages()
  const say = calendar.closing
  const [form, fields] = useForm<ClosingInput>({ id: "closing", lastResult, defaultValue: { recurrence: "once" } })
  return (
    <section className="panel" aria-labelledby="closing-add">
      <h2 id="closing-add">{say.add}</h2>
      <Form form={form} labels={say.fields} labelledBy="closing-add">
        <Field field={fields.date} label={say.fields.date} hint={say.dateHint} autoComplete="off" inputMode="text" />
        <Select
          field={fields.recurrence}
          label={say.fields.recurrence}
          options={recurrences.map((value) => ({ value, label: say.recurrences[value] }))}
        />
        <Field field={fields.nameDa} label={say.fields.nameDa} autoComplete="off" />
        <Field field={fields.nameEn} label={say.fields.nameEn} autoComplete="off" />
        <p className="row">
          <Submit kind="primary" name="intent" value="closing">
            {say.addSubmit}
          </Submit>
          <Submit name="intent" value="closing-effect">
            {policy.showEffect}
          </Submit>
        </p>
      </Form>
    </section>
  )
}
