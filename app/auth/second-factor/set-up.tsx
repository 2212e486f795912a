import { type SubmissionResult, useForm } from "@conform-to/react"
import { Form as PlainForm } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import type { QrCode } from "./totp.server.ts"

type Props = { secret: string; qr: QrCode; lastResult: SubmissionResult | undefined }

/** The secret as a picture and as text, and the first code, which shows that the app has it. */
export function SetUp({ secret, qr, lastResult }: Props) {
  const { secondFactor: say } = useMessages()
  const [form, fields] = useForm<{ code: string }>({ id: "set-up", lastResult })
  return (
    <div className="stack wide-gap">
      <p>{say.need}</p>
      <div className="stack">
        <p>{say.scan}</p>
        <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={say.qr}>
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <p>
          {say.typeIt} <code className="secret">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
      </div>
      <Form form={form} labels={say.fields} labelledBy="second-factor-title">
        <Field
          field={fields.code}
          label={say.prove}
          hint={say.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Submit kind="primary" large name="intent" value="confirm">
          {say.confirm}
        </Submit>
      </Form>
      <PlainForm method="post">
        <Submit name="intent" value="cancel">
          {say.cancel}
        </Submit>
      </PlainForm>
    </div>
  )
}
