import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Checkbox, Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { loadFrame } from "../house.server.ts"
import { saveFrontDoor } from "../settings.server.ts"
import { contactPath } from "../subjects.ts"
import { type FrontDoorFields, frontDoorFields, frontDoorForm } from "./form.ts"

export const meta = titled((t) => t.frontDoor.admin.title)

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = requireViewer(args, "administration")
  const saved = new URL(args.request.url).searchParams.has("saved")
  const { openingHours, ...settings } = await loadFrame(args.context, locale)
  return { settings, openingHours, saved }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: frontDoorForm(messages(locale)) })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })
  await saveFrontDoor(db, { userId: viewer.id, now: now() }, submission.value)
  return redirect("/admin/front-door?saved=1", 303)
}

/** What the contact page says of the house, and whether it takes inquiries. */
export default function FrontDoorSettingsPage() {
  const { settings, openingHours, saved } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { admin, common, frontDoor } = useMessages()
  const say = frontDoor.admin
  const defaultValue = frontDoorFields(settings)
  const [form, fields] = useForm<FrontDoorFields>({ id: "front-door", lastResult, defaultValue })
  const { open, name, phone, email, accessibilityUrl, privacyUrl } = say
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin", name: admin.title }}>
        <Link className="button" to={contactPath()} reloadDocument>
          {say.see}
        </Link>
      </PageHead>
      {saved && !lastResult && (
        <Notice state="ok">
          <p>{say.saved}</p>
        </Notice>
      )}
      <Form
        form={form}
        labels={{ open, name, phone, email, accessibilityUrl, privacyUrl }}
        className="form stack wide-gap"
      >
        <Checkbox field={fields.open} label={open} hint={say.openHint} />
        <Field field={fields.name} label={name} hint={say.nameHint} autoComplete="off" />
        <Field field={fields.phone} label={phone} type="tel" autoComplete="off" />
        <Field field={fields.email} label={email} hint={say.emailHint} type="email" autoComplete="off" />
        <p className="muted">{say.hours(openingHours)}</p>
        <Field
          field={fields.accessibilityUrl}
          label={accessibilityUrl}
          hint={say.urlHint}
          type="url"
          autoComplete="off"
        />
        <Field field={fields.privacyUrl} label={privacyUrl} hint={say.urlHint} type="url" autoComplete="off" />
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </>
  )
}
