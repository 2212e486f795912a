import { type SubmissionResult, useForm } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

type Unit = { id: number; name: string; signature: string; phone: string; closedAt: number | null }

/** A new unit, or the one that was picked in the list. */
export function UnitForm({ unit, lastResult }: { unit: Unit | null; lastResult: SubmissionResult | undefined }) {
  const { admin, common } = useMessages()
  const say = admin.units
  const [form, fields] = useForm({
    id: unit ? `unit-${unit.id}` : "unit",
    lastResult,
    defaultValue: { name: unit?.name ?? "", signature: unit?.signature ?? "", phone: unit?.phone ?? "" },
  })
  return (
    <section className="panel" aria-labelledby="unit-title">
      <header>
        <h2 id="unit-title">{unit ? say.change : say.add}</h2>
        {unit && (
          <Link className="button quiet" to="/admin/units">
            {common.cancel}
          </Link>
        )}
      </header>
      <Form form={form} labels={say.fields} labelledBy="unit-title">
        {unit && <input type="hidden" name="id" value={unit.id} />}
        <Field field={fields.name} label={say.fields.name} autoComplete="off" />
        <TextArea field={fields.signature} label={say.fields.signature} hint={say.signatureHint} rows={4} />
        <Field field={fields.phone} label={say.fields.phone} hint={say.phoneHint} autoComplete="off" inputMode="tel" />
        <p className="row">
          <Submit kind="primary" name="intent" value="save">
            {unit ? common.save : say.addSubmit}
          </Submit>
          {unit && (
            <Submit name="intent" value={unit.closedAt === null ? "close" : "reopen"}>
              {unit.closedAt === null ? say.close : say.reopen}
            </Submit>
          )}
        </p>
      </Form>
    </section>
  )
}
