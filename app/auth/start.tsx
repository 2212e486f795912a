import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { titled } from "#app/ui/title.ts"
import type { Entry } from "./auth.server.ts"
import { callerOf } from "./caller.server.ts"
import { initialsOf } from "./initials.ts"
import { choosePasswordForm, firstAdministratorForm } from "./password-forms.server.ts"
import { codePath } from "./second-factor/path.ts"
import { ChoosePassword, FirstAdministrator } from "./start-forms.tsx"

export const meta = titled((t) => t.auth.startTitle)

/** Shows what the link opens and leaves it unused; a refusal is a page of its own. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { purpose, user } = await context.auth.findLink(params.token ?? "")
  return { purpose, user: user && { name: user.name, email: user.email } }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { auth, locale } = context
  const token = params.token ?? ""
  const { user } = await auth.findLink(token)
  const t = messages(locale)
  const form = await request.formData()
  const hideFields = ["password"]
  const leadIn = ({ cookie, codeAsked }: Entry) =>
    redirect(codeAsked ? codePath : "/", { headers: { "Set-Cookie": cookie } })

  if (user) {
    const submission = parseWithZod(form, { schema: choosePasswordForm(t, [user.name, user.email]) })
    if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 })
    return leadIn(await auth.setPasswordByLink(token, submission.value.password, callerOf(args)))
  }
  const submission = parseWithZod(form, { schema: firstAdministratorForm(t) })
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 })
  const input = { ...submission.value, initials: initialsOf(submission.value.name) }
  const cookie = await auth.addFirstAdministrator(token, input, callerOf(args))
  return leadIn({ cookie, codeAsked: false })
}

export default function Start() {
  const { purpose, user } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { auth } = useMessages()
  const say = auth.start[purpose]
  return (
    <Gate>
      <div className="stack">
        <h1 id="start-title">{say.title}</h1>
        <p className="muted">{say.words(user?.name ?? "")}</p>
      </div>
      {user ? (
        <ChoosePassword user={user} lastResult={lastResult} submit={say.submit} />
      ) : (
        <FirstAdministrator lastResult={lastResult} submit={say.submit} />
      )}
      <LanguageSwitch />
    </Gate>
  )
}
