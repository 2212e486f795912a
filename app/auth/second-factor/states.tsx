import { type SubmissionResult, useForm } from "@conform-to/react"
import { Form as PlainForm } from "@remix-run/react"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { PasswordField } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"

/** It is off, and nothing is begun. */
export function Start() {
  const { secondFactor: say } = useMessages()
  return (
    <>
      <p>{say.need}</p>
      <PlainForm method="post">
        <Submit kind="primary" large name="intent" value="begin">
          {say.begin}
        </Submit>
      </PlainForm>
    </>
  )
}

/** Fewer than this, and one is asked to make new ones. */
const few = 2

type TurnedOnProps = {
  since: number
  codesLeft: number
  demanded: boolean
  renew: SubmissionResult | undefined
  off: SubmissionResult | undefined
}

/** It is on: what is left of the recovery codes, new ones, and off again. Both ask for the password. */
export function TurnedOn({ since, codesLeft, demanded, renew, off }: TurnedOnProps) {
  const { secondFactor: say } = useMessages()
  const locale = useLocale()
  return (
    <>
      <Notice state={codesLeft < few ? "soon" : "ok"}>
        <p>
          {say.panel.on(longDate(since, locale))} {say.left(codesLeft)}
        </p>
      </Notice>
      <AskPassword
        {...{ id: "renew", title: say.renewTitle, words: say.renewWords, submit: say.renew, lastResult: renew }}
      />
      {demanded ? (
        <p className="muted">{say.mustKeep}</p>
      ) : (
        <AskPassword
          {...{ id: "off", title: say.offTitle, words: say.offWords, submit: say.turnOff, lastResult: off }}
        />
      )}
    </>
  )
}

type AskPasswordProps = {
  /** The form's, and what is asked for. */
  id: string
  title: string
  words: string
  submit: string
  lastResult: SubmissionResult | undefined
}

function AskPassword({ id, title, words, submit, lastResult }: AskPasswordProps) {
  const { secondFactor: say } = useMessages()
  const [form, fields] = useForm<{ password: string }>({ id, lastResult })
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="muted">{words}</p>
      <Form form={form} labels={say.fields} labelledBy={`${id}-title`}>
        <PasswordField field={fields.password} label={say.fields.password} autoComplete="current-password" />
        <Submit name="intent" value={id}>
          {submit}
        </Submit>
      </Form>
    </section>
  )
}
