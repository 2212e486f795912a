import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { contactPath, type Subject } from "../subjects.ts"
import { FileField } from "./file-field.tsx"
import { UnseenFields } from "./unseen-fields.tsx"
import { type When, WhenFields } from "./when-fields.tsx"

type ContactFormProps = { subject: Subject; token: string; promised: string; lastResult?: SubmissionResult | null }
type Fields = Record<"question" | "ground" | "because" | "name" | "organisation" | "email" | "phone" | "files", string>

/** What there is to send; all of it comes back where something is wrong. */
export function ContactForm({ subject, token, promised, lastResult }: ContactFormProps) {
  const { form: say } = useMessages().frontDoor
  const [form, fields] = useForm<Fields & { when: When }>({ id: "contact", lastResult })
  const organisation = subject === "andet" ? say.organisationOptional : say.organisation
  const { question, because, name, email, phone, files, date, time } = say
  const labels = { question, because, name, organisation, email, phone, files, "when.date": date, "when.time": time }
  return (
    <Form
      form={form}
      labels={labels}
      labelledBy="write-title"
      className="stack wide-gap form"
      action={`${contactPath(subject)}#${form.id}`}
      encType="multipart/form-data"
      fix={say.fix}
    >
      <div>
        <p className="muted">{say.step}</p>
        <h2 id="write-title" className="as-h1">
          {say.heading}
        </h2>
      </div>
      <TextArea field={fields.question} label={say.question} hint={say.questionHint} rows={5} />
      <WhenFields when={fields.when} ground={fields.ground} because={fields.because} promised={promised} />
      <div className="halves">
        <Field field={fields.name} label={say.name} autoComplete="name" />
        <Field field={fields.organisation} label={organisation} autoComplete="organization" />
        <Field field={fields.email} label={say.email} type="email" autoComplete="email" />
        <Field field={fields.phone} label={say.phone} type="tel" autoComplete="tel" />
      </div>
      <FileField id={fields.files.id} errors={fields.files.errors} />
      <UnseenFields token={token} />
      <p>
        <Submit kind="primary" large>
          {say.submit}
        </Submit>
      </p>
    </Form>
  )
}
