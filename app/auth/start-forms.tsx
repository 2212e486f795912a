import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { NewPasswordField } from "./new-password-field.tsx"

type StartForm = { lastResult: SubmissionResult | undefined; submit: string }

export function FirstAdministrator({ lastResult, submit }: StartForm) {
  const { auth } = useMessages()
  const { fields: labels } = auth
  const [form, fields] = useForm<{ name: string; email: string; password: string }>({
    id: "first-administrator",
    lastResult,
  })
  return (
    <Form form={form} labels={labels} labelledBy="start-title">
      <Field field={fields.name} label={labels.name} autoComplete="name" />
      <Field field={fields.email} label={labels.email} type="email" autoComplete="username" />
      <NewPasswordField field={fields.password} label={labels.password} own={[]} />
      <Submit kind="primary" large>
        {submit}
      </Submit>
    </Form>
  )
}

export function ChoosePassword({ user, lastResult, submit }: StartForm & { user: { name: string; email: string } }) {
  const { auth } = useMessages()
  const [form, fields] = useForm<{ password: string }>({ id: "choose-password", lastResult })
  return (
    <Form form={form} labels={auth.fields} labelledBy="start-title">
      {/* Password managers need to see whose password it is. */}
      <input type="email" autoComplete="username" value={user.email} readOnly hidden />
      <NewPasswordField field={fields.password} label={auth.fields.password} own={[user.name, user.email]} />
      <Submit kind="primary" large>
        {submit}
      </Submit>
    </Form>
  )
}
