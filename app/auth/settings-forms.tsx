import { type SubmissionResult, useForm } from "@conform-to/react"
import { Form as PlainForm } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, PasswordField } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { NewPasswordField } from "./new-password-field.tsx"
import type { Viewer } from "./viewer.ts"

type Props = { viewer: Viewer; lastResult: SubmissionResult | undefined }

export function ProfileForm({ viewer, lastResult }: Props) {
  const { auth, common } = useMessages()
  const { name, initials } = viewer
  const [form, fields] = useForm({ id: "profile", lastResult, defaultValue: { name, initials } })
  return (
    <section className="panel" aria-labelledby="profile-title">
      <header>
        <h2 id="profile-title">{auth.settings.profile}</h2>
      </header>
      <Form form={form} labels={auth.fields} labelledBy="profile-title">
        <Field field={fields.name} label={auth.fields.name} autoComplete="name" />
        <Field field={fields.initials} label={auth.fields.initials} hint={auth.initialsHint} maxLength={4} />
        <p className="row">
          <Submit name="intent" value="profile">
            {common.save}
          </Submit>
        </p>
      </Form>
    </section>
  )
}

export function PasswordForm({ viewer, lastResult }: Props) {
  const { auth } = useMessages()
  const [form, fields] = useForm<{ old: string; password: string }>({ id: "password", lastResult })
  return (
    <section className="panel" aria-labelledby="password-title">
      <header>
        <h2 id="password-title">{auth.settings.password}</h2>
      </header>
      <Form form={form} labels={{ ...auth.fields, password: auth.newPassword }} labelledBy="password-title">
        <input type="email" autoComplete="username" value={viewer.email} readOnly hidden />
        <PasswordField field={fields.old} label={auth.fields.old} autoComplete="current-password" />
        <NewPasswordField field={fields.password} label={auth.newPassword} own={[viewer.name, viewer.email]} />
        <p className="row">
          <Submit name="intent" value="password">
            {auth.settings.changePassword}
          </Submit>
        </p>
      </Form>
    </section>
  )
}

const themes = ["system", "light", "dark"] as const

export function ThemeForm({ theme }: { theme: Viewer["theme"] }) {
  const { auth, common } = useMessages()
  return (
    <section className="panel" aria-labelledby="theme-title">
      <header>
        <h2 id="theme-title">{auth.settings.theme}</h2>
      </header>
      <PlainForm method="post" className="stack">
        <fieldset className="seg" aria-labelledby="theme-title">
          {themes.map((value) => (
            <label key={value}>
              <input type="radio" name="theme" value={value} defaultChecked={value === theme} />
              {auth.settings.themes[value]}
            </label>
          ))}
        </fieldset>
        <p className="row">
          <Submit name="intent" value="theme">
            {common.save}
          </Submit>
        </p>
      </PlainForm>
      <h3>{auth.settings.language}</h3>
      <LanguageSwitch />
    </section>
  )
}
