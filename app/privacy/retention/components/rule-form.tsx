import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

export function RuleForm({ years, lastResult }: { years: number | null; lastResult?: SubmissionResult<string[]> }) {
  const say = useMessages().retention.rule
  const [form, fields] = useForm<{ years: string }>({
    ...{ id: "rule", lastResult, defaultValue: { years: years === null ? "" : String(years) } },
  })
  return (
    <section className="panel form" aria-labelledby="rule-title">
      <header>
        <h2 id="rule-title">{say.title}</h2>
      </header>
      <Form form={form} labels={{ years: say.years }} labelledBy="rule-title">
        <Field field={fields.years} label={say.years} hint={say.hint} inputMode="numeric" size={4} autoComplete="off" />
        <p>
          <Submit name="intent" value="rule">
            {say.save}
          </Submit>
        </p>
      </Form>
    </section>
  )
}
