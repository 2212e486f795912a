import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Checkbox, Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { type ServiceFields, serviceFields, serviceForm } from "./form.ts"
import { loadService, saveService } from "./service-settings.server.ts"

export const meta = titled((t) => t.digests.service.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const saved = new URL(args.request.url).searchParams.has("saved")
  return { settings: await loadService(args.context.db.read), saved }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: serviceForm(messages(locale)) })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })
  await saveService(db, { userId: viewer.id, now: now() }, submission.value)
  return redirect("/admin/service?saved=1", 303)
}

/** What the house sends by itself: on or off, and when. */
export default function Service() {
  const { settings, saved } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { admin, common, digests } = useMessages()
  const locale = useLocale()
  const say = digests.service
  const defaultValue = serviceFields(settings, locale)
  const [form, fields] = useForm<ServiceFields>({ id: "service", lastResult, defaultValue })
  const { reminders, escalateAfter, digests: mails, mondayAt, survey, surveyOneIn } = say
  const labels = { reminders, escalateAfter, digests: mails, mondayAt, survey, surveyOneIn }
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin", name: admin.title }} />
      {saved && !lastResult && (
        <Notice state="ok">
          <p>{say.saved}</p>
        </Notice>
      )}
      <Form form={form} labels={labels} className="form stack wide-gap">
        <section className="panel" aria-labelledby="reminders-title">
          <h2 id="reminders-title">{say.reminders}</h2>
          <Checkbox field={fields.reminders} label={say.reminders} hint={say.remindersHint} />
          <Field
            field={fields.escalateAfter}
            label={say.escalateAfter}
            hint={say.escalateHint}
            inputMode="numeric"
            autoComplete="off"
          />
        </section>
        <section className="panel" aria-labelledby="digests-title">
          <h2 id="digests-title">{say.digests}</h2>
          <Checkbox field={fields.digests} label={say.digests} hint={say.digestsHint} />
          <Field field={fields.mondayAt} label={say.mondayAt} hint={say.mondayHint} autoComplete="off" />
        </section>
        <section className="panel" aria-labelledby="survey-title">
          <h2 id="survey-title">{say.survey}</h2>
          <Checkbox field={fields.survey} label={say.survey} hint={say.surveyHint} />
          <Field
            field={fields.surveyOneIn}
            label={say.surveyOneIn}
            hint={say.surveyOneInHint}
            inputMode="numeric"
            autoComplete="off"
          />
        </section>
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </>
  )
}
