import { type FieldMetadata, getInputProps, useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { ShutGate } from "#app/ui/shut-gate.tsx"
import { titled } from "#app/ui/title.ts"
import { answerSurvey, findSurvey, type SurveyShut } from "./answering.server.ts"
import styles from "./components/surveys.css?url"
import { surveyForm } from "./forms.ts"
import { marks, type Question, questions } from "./questions.ts"

export const meta = titled((t) => t.surveys.page.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
/** A personal link is for nobody's search engine. */
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" })
/** A plain form, and nothing to load before it can be filled in. */
export const handle: PageHandle = { still: true }

const statuses: Record<SurveyShut, number> = { wrong: 404, expired: 410, used: 410, busy: 429 }

/** Open to whoever has the link. Looking answers nothing: mail scanners look, too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, secrets, now, auth, address } = context
  const found = await findSurvey(db.read, secrets, params.token ?? "", now())
  if (found.open) return { open: true as const }
  const minutes = found.reason === "wrong" ? await auth.links.countWrong(address) : null
  const reason: SurveyShut = minutes === null ? found.reason : "busy"
  return data({ open: false as const, reason }, { status: statuses[reason] })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, secrets, now, auth, locale, address } = context
  const token = params.token ?? ""
  const found = await findSurvey(db.read, secrets, token, now())
  const refused = (reason: SurveyShut) => data({ lastResult: null, thanks: false }, { status: statuses[reason] })
  if (!found.open) {
    if (found.reason === "wrong") await auth.links.countWrong(address)
    return refused(found.reason)
  }
  if ((await auth.links.countSent(`survey ${found.invitation.id}`)) !== null) return refused("busy")
  const submission = parseWithZod(await request.formData(), { schema: surveyForm(messages(locale)) })
  if (submission.status !== "success") return data({ lastResult: submission.reply(), thanks: false }, { status: 400 })
  try {
    await answerSurvey({ db, secrets }, token, now(), submission.value)
    return { lastResult: null, thanks: true }
  } catch (error) {
    const lastResult = submission.reply(refusedAt(error, { "survey-shut": "comment" }, locale))
    return data({ lastResult, thanks: false }, { status: 409 })
  }
}

export default function Survey() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { page: say } = useMessages().surveys
  if (done?.thanks)
    return (
      <Gate>
        <div className="stack">
          <h1>{say.thanks}</h1>
          <p>{say.thanksWords}</p>
        </div>
      </Gate>
    )
  if (!view.open) return <ShutGate why={say.shut[view.reason]} help={say.shutHelp[view.reason]} />
  return (
    <Gate>
      <div className="stack">
        <h1>{say.title}</h1>
        <p>{say.words}</p>
        <p className="muted">{say.anonymous}</p>
      </div>
      <SurveyForm />
      <LanguageSwitch />
    </Gate>
  )
}

type Fields = Record<Question | "comment", string>

function SurveyForm() {
  const done = useActionData<typeof action>()
  const { surveys } = useMessages()
  const { page: say } = surveys
  const [form, fields] = useForm<Fields>({ id: "survey", lastResult: done?.lastResult })
  return (
    <Form form={form} labels={{ ...surveys.questions, comment: say.comment }} className="stack wide-gap">
      {questions.map((question) => (
        <Scale key={question} question={question} field={fields[question]} />
      ))}
      <TextArea field={fields.comment} label={say.comment} hint={say.commentHint} rows={4} />
      <p>
        <Submit kind="primary" large>
          {say.submit}
        </Submit>
      </p>
    </Form>
  )
}

function Scale({ question, field }: { question: Question; field: FieldMetadata<string> }) {
  const { surveys } = useMessages()
  return (
    <fieldset className="field scale" id={field.id} tabIndex={-1} aria-describedby={field.errors && field.errorId}>
      <legend>{surveys.questions[question]}</legend>
      <div className="marks">
        {marks.map((mark) => {
          const { key, ...radio } = getInputProps(field, { type: "radio", value: String(mark) })
          return (
            <label key={key ?? mark}>
              <input {...radio} id={`${field.id}-${mark}`} required={false} />
              <span>{mark}</span>
              {surveys.page.ends[mark] && <small>{surveys.page.ends[mark]}</small>}
            </label>
          )
        })}
      </div>
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </fieldset>
  )
}
