import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { AudienceBoxes } from "./components/audience-boxes.tsx"
import { VersionFields, type VersionValues } from "./components/version-fields.tsx"
import { publicationForm } from "./forms.ts"
import { publicationsPath } from "./paths.ts"
import { publicationKinds } from "./publication.ts"
import { publish } from "./publishing.server.ts"
import { readVersion, takeFile } from "./submit.server.ts"

export const meta = titled((t) => t.publications.form.newTitle)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  return null
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, now, locale } = args.context
  const t = messages(locale)
  const form = await args.request.formData()
  const file = takeFile(form)
  const submission = parseWithZod(form, { schema: publicationForm(t) })
  if (submission.status !== "success") {
    // A browser does not send a file again.
    const again = file ? { fieldErrors: { file: [t.publications.form.fileOrLink] } } : undefined
    return data(submission.reply(again), { status: 400 })
  }
  const { validFrom, validTo, link, ...facts } = submission.value
  const read = await readVersion(args.context, { validFrom, validTo, link }, file, t)
  if (!read.ok) return data(submission.reply({ fieldErrors: read.fieldErrors }), { status: 400 })
  const id = await publish(db, { userId: viewer.id, now: now() }, facts, read.version)
  return redirect(publicationsPath(id), 303)
}

type Values = VersionValues & { titleDa: string; titleEn: string; kind: string; audiences: string[] }

export default function NewPublication() {
  const lastResult = useActionData<typeof action>()
  const { publications } = useMessages()
  const { form: say, kinds, list } = publications
  const [form, fields] = useForm<Values>({ id: "publication", lastResult })
  const { labels } = say
  return (
    <>
      <PageHead title={say.newTitle} up={{ to: publicationsPath(), name: list.title }} />
      <Form form={form} labels={labels} className="form stack wide-gap" encType="multipart/form-data">
        <Field field={fields.titleDa} label={labels.titleDa} autoComplete="off" />
        <Field field={fields.titleEn} label={labels.titleEn} hint={say.titleEnHint} autoComplete="off" />
        <Select
          field={fields.kind}
          label={labels.kind}
          options={publicationKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <AudienceBoxes field={fields.audiences} />
        <VersionFields fields={fields} />
        <p>
          <Submit kind="primary">{say.submit}</Submit>
        </p>
      </Form>
    </>
  )
}
