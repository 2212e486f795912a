import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { requireViewer } from "../guard.server.ts"
import { countEnrolled, loadDemand, saveDemand } from "./demand.server.ts"
import { demands } from "./demand.ts"
import { demandForm } from "./forms.ts"

export const meta = titled((t) => t.secondFactor.demand.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { read } = args.context.db
  const { who } = await loadDemand(read)
  return { who, ...(await countEnrolled(read)), saved: new URL(args.request.url).searchParams.has("saved") }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: demandForm(messages(locale)) })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })
  await saveDemand(db, { userId: viewer.id, now: now() }, submission.value.who)
  return redirect("/admin/sign-in?saved=1", 303)
}

/** Who must have a second factor. */
export default function SignInDemand() {
  const { who, enrolled, people, saved } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { admin, common, secondFactor } = useMessages()
  const say = secondFactor.demand
  const [form, fields] = useForm<{ who: string }>({ id: "demand", lastResult, defaultValue: { who } })
  return (
    <>
      <PageHead title={say.title} words={say.count(enrolled, people)} up={{ to: "/admin", name: admin.title }} />
      {saved && !lastResult && (
        <Notice state="ok">
          <p>{say.saved}</p>
        </Notice>
      )}
      <Form form={form} labels={secondFactor.fields} className="form stack">
        <Select
          field={fields.who}
          label={secondFactor.fields.who}
          hint={say.hint}
          options={demands.map((value) => ({ value, label: say.who[value] }))}
        />
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </>
  )
}
