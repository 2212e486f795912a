import type { FieldMetadata, FormMetadata } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { FileField } from "./file-field.tsx"
import { UnseenFields } from "./unseen-fields.tsx"

type AddFormProps = {
  form: Pick<FormMetadata, "id" | "errors" | "allErrors" | "onSubmit" | "noValidate" | "context">
  fields: { text: FieldMetadata; files: FieldMetadata }
  token: string
  action: string
}

/** More to an inquiry that has been sent. */
export function AddForm({ form, fields, token, action }: AddFormProps) {
  const { form: ofContact, status: say } = useMessages().frontDoor
  return (
    <Form
      form={form}
      labels={{ text: say.text, files: ofContact.files }}
      labelledBy="add"
      className="stack wide-gap form"
      action={`${action}#${form.id}`}
      encType="multipart/form-data"
      fix={ofContact.fix}
    >
      <h2 id="add" className="as-h1" tabIndex={-1}>
        {say.add}
      </h2>
      <TextArea field={fields.text} label={say.text} hint={say.addWords} rows={4} />
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
