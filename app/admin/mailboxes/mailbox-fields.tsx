import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MailboxForm } from "#app/mail/mailbox-form.ts"
import { Checkbox, Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { type Trial, TrialNotice } from "./trial.tsx"

/** A mailbox without its password, which never comes to a browser. */
export type MailboxValues = Omit<MailboxForm, "password">

type Props = {
  values: MailboxValues
  passwordKept: boolean
  units: { id: number; name: string }[]
  lastResult: SubmissionResult | undefined
  /** What came of trying the connection; said where it was asked. */
  trial: Trial | null
}

export const newMailbox: MailboxValues = {
  ...{ address: "", name: "", unitId: null, source: "imap", host: null, port: 993, security: "tls", username: null },
  ...{ folder: "INBOX", afterFiling: "nothing", moveTo: "Behandlet", acknowledge: true, active: true },
}

/** Works without JavaScript, so the server's fields are always there, and left empty for the door. */
export function MailboxFields({ values, passwordKept, units, lastResult, trial }: Props) {
  const t = useMessages()
  const { fields: labels, hints, ...say } = t.mail.mailboxes
  const [form, fields] = useForm<Record<keyof MailboxForm, string | boolean>>({
    id: "mailbox",
    lastResult,
    defaultValue: {
      ...values,
      unitId: values.unitId === null ? "" : String(values.unitId),
      host: values.host ?? "",
      port: String(values.port ?? 993),
      security: values.security ?? "tls",
      username: values.username ?? "",
    },
  })
  const choices = <Key extends string>(words: Record<Key, string>) =>
    (Object.entries(words) as [Key, string][]).map(([value, label]) => ({ value, label }))
  return (
    <Form form={form} labels={labels} className="form stack wide-gap">
      <section className="stack">
        <Field field={fields.address} label={labels.address} hint={hints.address} type="email" autoComplete="off" />
        <Field field={fields.name} label={labels.name} hint={hints.name} autoComplete="off" />
        <Select
          field={fields.unitId}
          label={labels.unitId}
          hint={hints.unitId}
          options={[
            { value: "", label: say.noUnit },
            ...units.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <Select field={fields.source} label={labels.source} options={choices(say.sources)} />
      </section>
      <section className="panel" aria-labelledby="mailbox-server">
        <h2 id="mailbox-server">{say.server}</h2>
        <p className="hint">{say.serverWords}</p>
        <Field field={fields.host} label={labels.host} autoComplete="off" spellCheck={false} />
        <Field field={fields.port} label={labels.port} inputMode="numeric" autoComplete="off" />
        <Select field={fields.security} label={labels.security} options={choices(say.securities)} />
        <Field field={fields.username} label={labels.username} autoComplete="off" spellCheck={false} />
        <Field
          field={fields.password}
          label={labels.password}
          hint={passwordKept ? hints.passwordKept : hints.password}
          type="password"
          autoComplete="new-password"
        />
        <Field field={fields.folder} label={labels.folder} hint={hints.folder} autoComplete="off" />
        <Select
          field={fields.afterFiling}
          label={labels.afterFiling}
          hint={hints.afterFiling}
          options={choices(say.afterFilings)}
        />
        <Field field={fields.moveTo} label={labels.moveTo} autoComplete="off" />
        <p>
          <Submit name="intent" value="test">
            {say.test}
          </Submit>
        </p>
        {trial && <TrialNotice trial={trial} />}
      </section>
      <section className="panel" aria-labelledby="mailbox-filing">
        <h2 id="mailbox-filing">{say.filing}</h2>
        <Checkbox field={fields.acknowledge} label={labels.acknowledge} />
        <Checkbox field={fields.active} label={labels.active} />
      </section>
      <p className="row">
        <Submit kind="primary" name="intent" value="save">
          {t.common.save}
        </Submit>
      </p>
    </Form>
  )
}
