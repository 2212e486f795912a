import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { titled } from "#app/ui/title.ts"
import { callerOf } from "../caller.server.ts"
import { safeNext } from "../next.ts"
import { codeForm } from "./forms.ts"

export const meta = titled((t) => t.secondFactor.signIn.title)

const nextIn = (request: Request) => safeNext(new URL(request.url).searchParams.get("next"))

/** Only for whoever has given the right password within the last five minutes. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = await context.auth.codeStep.whoIsAsked(request.headers.get("Cookie"))
  if (!asked) throw redirect(`/sign-in?next=${encodeURIComponent(nextIn(request))}`)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const next = nextIn(request)
  const again = () => redirect(`/sign-in?again=1&next=${encodeURIComponent(next)}`)
  const t = messages(context.locale)
  const { codeStep } = context.auth
  const cookies = request.headers.get("Cookie")
  if (!(await codeStep.whoIsAsked(cookies))) return again()
  const submission = parseWithZod(await request.formData(), { schema: codeForm(t) })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })

  const answer = await codeStep.answer(cookies, submission.value.code, callerOf(args))
  switch (answer.state) {
    case "in": {
      const response = redirect(next)
      for (const cookie of answer.cookies) response.headers.append("Set-Cookie", cookie)
      return response
    }
    case "gone":
      return again()
    case "wait": {
      const formErrors = [t.errors.codes["too-many-attempts"]({ minutes: answer.minutes })]
      return data(submission.reply({ formErrors }), { status: 429 })
    }
    case "wrong":
      return data(submission.reply({ formErrors: [t.secondFactor.signIn.wrong] }), { status: 400 })
  }
}

export default function CodePage() {
  const { secondFactor } = useMessages()
  const say = secondFactor.signIn
  const [form, fields] = useForm<{ code: string }>({ id: "code", lastResult: useActionData<typeof action>() })
  return (
    <Gate>
      <h1 id="code-title">{say.title}</h1>
      <Form form={form} labels={secondFactor.fields} labelledBy="code-title" className="stack wide-gap">
        <Field
          field={fields.code}
          label={secondFactor.fields.code}
          hint={say.hint}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <Submit kind="primary" large>
          {say.submit}
        </Submit>
      </Form>
      <p>
        <Link to="/sign-in">{say.other}</Link>
      </p>
      <LanguageSwitch />
    </Gate>
  )
}
