import { type SubmissionResult, useForm } from "@conform-to/react"
import { type Role, roles } from "#app/auth/roles.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

type Values = { name: string; email: string; initials: string; role: Role; unitId: number | null }
type Props = {
  user: Values | null
  units: { id: number; name: string }[]
  lastResult: SubmissionResult | undefined
  submit: string
}

/** The same fields for a new colleague and one who is here. */
export function UserForm({ user, units, lastResult, submit }: Props) {
  const { admin, terms } = useMessages()
  const labels = admin.users.fields
  const [form, fields] = useForm<Record<keyof Values, string>>({
    id: "user",
    lastResult,
    defaultValue: user ? { ...user, unitId: user.unitId === null ? "" : String(user.unitId) } : { role: "staff" },
  })
  return (
    <Form form={form} labels={labels} className="form stack">
      <Field field={fields.name} label={labels.name} autoComplete="off" />
      <Field field={fields.email} label={labels.email} type="email" autoComplete="off" />
      <Field
        field={fields.initials}
        label={labels.initials}
        hint={admin.users.initialsHint}
        maxLength={4}
        autoComplete="off"
      />
      <Select
        field={fields.role}
        label={labels.role}
        hint={admin.users.roleHint}
        options={roles.map((role) => ({ value: role, label: terms.roles[role] }))}
      />
      <Select
        field={fields.unitId}
        label={labels.unitId}
        options={[
          { value: "", label: admin.users.noUnit },
          ...units.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <p className="row">
        <Submit kind="primary" name="intent" value="save">
          {submit}
        </Submit>
      </p>
    </Form>
  )
}
