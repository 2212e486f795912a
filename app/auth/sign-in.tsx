import { type SubmissionResult, useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { contactPath } from "#app/front-door/subjects.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { callerOf } from "./caller.server.ts"
import { signInForm } from "./forms.ts"
import { safeNext } from "./next.ts"
import { codePath } from "./second-factor/path.ts"
import { SingleSignOnButton } from "./single-sign-on/button.tsx"
import { findOffer } from "./single-sign-on/settings.server.ts"

type Answer = SubmissionResult | undefined

export const meta = titled((t) => t.auth.signIn)
export const handle: PageHandle = { still: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"))
  if (context.viewer ?? context.unenrolled) throw redirect(next)
  return { next, again: new URL(request.url).searchParams.has("again"), offer: await findOffer(context.db.read) }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const t = messages(context.locale)
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: signInForm(t) })
  const hideFields = ["password"]
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 })

  const result = await context.auth.signIn(submission.value, callerOf(args))
  if (result.cookie !== null) {
    const next = safeNext(form.get("next"))
    const to = result.codeAsked ? `${codePath}?next=${encodeURIComponent(next)}` : next
    throw redirect(to, { headers: { "Set-Cookie": result.cookie } })
  }
  const { minutes, passwordsOff } = result
  const refusal = passwordsOff ? t.singleSignOn.passwordsOff : t.auth.wrong
  const say = minutes ? t.errors.codes["too-many-attempts"]({ minutes }) : refusal
  return data(submission.reply({ formErrors: [say], hideFields }), { status: minutes ? 429 : 400 })
}

export default function SignIn() {
  const { next, again, offer } = useLoaderData<typeof loader>()
  const { auth, frontDoor, secondFactor, singleSignOn } = useMessages()
  const lastResult = useActionData<typeof action>()
  return (
    <Gate>
      <h1 id="sign-in-title">{auth.signIn}</h1>
      {again && !lastResult && (
        <Notice state="soon">
          <p>{secondFactor.signIn.gone}</p>
        </Notice>
      )}
      {offer?.only && lastResult && (
        <Notice state="late">
          <p>{singleSignOn.passwordsOff}</p>
        </Notice>
      )}
      {offer && <SingleSignOnButton label={offer.label} next={next} />}
      {offer?.only ? (
        <p className="muted">{singleSignOn.help}</p>
      ) : (
        <>
          {offer && <p className="or">{singleSignOn.or}</p>}
          <PasswordForm next={next} lastResult={lastResult} first={!offer} />
          <p className="muted">{auth.forgotten}</p>
        </>
      )}
      <p>
        {frontDoor.signIn}{" "}
        <Link to={contactPath()} reloadDocument>
          {frontDoor.signInLink}
        </Link>
      </p>
      <LanguageSwitch />
    </Gate>
  )
}

/** `first`: nothing else lets one in. */
function PasswordForm({ next, lastResult, first }: { next: string; lastResult: Answer; first: boolean }) {
  const { auth } = useMessages()
  const [form, fields] = useForm<{ email: string; password: string }>({ id: "sign-in", lastResult })
  return (
    <Form form={form} labels={auth.fields} labelledBy="sign-in-title" className="stack wide-gap">
      <input type="hidden" name="next" value={next} />
      <Field field={fields.email} label={auth.fields.email} type="email" autoComplete="username" />
      <Field field={fields.password} label={auth.fields.password} type="password" autoComplete="current-password" />
      <Submit kind={first ? "primary" : undefined} large>
        {auth.signIn}
      </Submit>
    </Form>
  )
}
