import { type SubmissionResult, useForm } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Checkbox, Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { Trial } from "./flow.server.ts"
import { startPath } from "./path.ts"
import { type SingleSignOn, singleSignOnUses } from "./single-sign-on.ts"

type Props = {
  values: SingleSignOn
  secretKept: boolean
  redirectUri: string
  /** Whether the reader has come in through the provider. */
  linked: boolean
  lastResult: SubmissionResult | undefined
  /** What came of trying the connection; said where it was asked. */
  trial: Trial | null
}

/** The provider people sign in through, and whether passwords are still of use. */
export function SingleSignOnForm({ values, secretKept, redirectUri, linked, lastResult, trial }: Props) {
  const { common, singleSignOn } = useMessages()
  const { fields: labels, hints, ...say } = singleSignOn
  const [form, fields] = useForm<Record<keyof SingleSignOn | "secret", string | boolean>>({
    id: "single-sign-on",
    lastResult,
    defaultValue: { ...values, label: values.label || say.defaultLabel },
  })
  return (
    <section className="panel form" aria-labelledby="single-sign-on-title">
      <header>
        <h2 id="single-sign-on-title">{say.title}</h2>
      </header>
      <p className="muted">{say.words}</p>
      <p>
        {say.redirect}
        <br />
        <code>{redirectUri}</code>
      </p>
      <Form form={form} labels={labels} labelledBy="single-sign-on-title" className="stack">
        <Field
          field={fields.issuer}
          label={labels.issuer}
          hint={hints.issuer}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        <p>
          <Submit name="intent" value="try-provider">
            {say.try}
          </Submit>
        </p>
        {trial && <TrialNotice trial={trial} />}
        <Field field={fields.clientId} label={labels.clientId} autoComplete="off" spellCheck={false} />
        <Field
          field={fields.secret}
          label={labels.secret}
          hint={secretKept ? hints.secretKept : hints.secret}
          type="password"
          autoComplete="new-password"
        />
        <Field field={fields.emailClaim} label={labels.emailClaim} hint={hints.emailClaim} spellCheck={false} />
        <Checkbox field={fields.trusted} label={labels.trusted} hint={hints.trusted} />
        <Field field={fields.label} label={labels.label} autoComplete="off" maxLength={60} />
        <Select
          field={fields.use}
          label={labels.use}
          hint={hints.use}
          options={singleSignOnUses.map((value) => ({ value, label: say.uses[value] }))}
        />
        <p>
          <Submit kind="primary" name="intent" value="single-sign-on">
            {common.save}
          </Submit>
        </p>
      </Form>
      {values.use !== "off" && <TryIt linked={linked} />}
    </section>
  )
}

/** The whole way there and back, which nothing but signing in can show. */
function TryIt({ linked }: { linked: boolean }) {
  const { singleSignOn: say } = useMessages()
  return (
    <>
      <p className="muted">{linked ? say.linked : say.tryItWords}</p>
      <p>
        <Link className="button" to={startPath("/admin/sign-in")} reloadDocument>
          {say.tryIt}
        </Link>
      </p>
    </>
  )
}

function TrialNotice({ trial }: { trial: Trial }) {
  const { singleSignOn: say } = useMessages()
  return "to" in trial ? (
    <Notice state="ok">{say.works(trial.to)}</Notice>
  ) : (
    <Notice state="late">{say.providerFaults[trial.fault](trial.detail)}</Notice>
  )
}
