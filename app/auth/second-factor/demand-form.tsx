import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { type Demanded, demands } from "./demand.ts"

type Props = { who: Demanded; enrolled: number; people: number; lastResult: SubmissionResult | undefined }

/** Who must have a second factor. */
export function DemandForm({ who, enrolled, people, lastResult }: Props) {
  const { common, secondFactor } = useMessages()
  const say = secondFactor.demand
  const [form, fields] = useForm<{ who: string }>({ id: "demand", lastResult, defaultValue: { who } })
  return (
    <section className="panel form" aria-labelledby="demand-title">
      <header>
        <h2 id="demand-title">{say.title}</h2>
      </header>
      <p className="muted">{say.count(enrolled, people)}</p>
      <Form form={form} labels={secondFactor.fields} labelledBy="demand-title" className="stack">
        <Select
          field={fields.who}
          label={secondFactor.fields.who}
          hint={say.hint}
          options={demands.map((value) => ({ value, label: say.who[value] }))}
        />
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </section>
  )
}
