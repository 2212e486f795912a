import { getInputProps, useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { titled } from "#app/ui/title.ts"
import { InvitedTo } from "./components/invited-to.tsx"
import { LinkShut } from "./components/link-shut.tsx"
import { answerForm } from "./forms.ts"
import { answerByLink, findAnswer, type ShutReason } from "./open-answer.server.ts"

export const meta = titled((t) => t.invitations.answer.title)
/** A personal link is for nobody's search engine. */
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" })

const statuses: Record<ShutReason, number> = { wrong: 404, expired: 410, cancelled: 410, removed: 410, busy: 429 }

/** Open to whoever has the link (signed-link.server.ts). Looking answers nothing: mail scanners look, too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, secrets, now, auth, address } = context
  const found = await findAnswer(db.read, secrets, params.token ?? "", now())
  if (found.open) {
    const { invitation, ...view } = found
    return { ...view, sequence: invitation.sequence }
  }
  const minutes = found.reason === "wrong" ? await auth.links.countWrong(address) : null
  const reason: ShutReason = minutes === null ? found.reason : "busy"
  return data({ open: false as const, reason, minutes: minutes ?? 0 }, { status: statuses[reason] })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, secrets, now, auth, locale, address } = context
  const token = params.token ?? ""
  const found = await findAnswer(db.read, secrets, token, now())
  const refused = (reason: ShutReason) => data({ lastResult: null, answered: null }, { status: statuses[reason] })
  if (!found.open) {
    if (found.reason === "wrong") await auth.links.countWrong(address)
    return refused(found.reason)
  }
  if ((await auth.links.countSent(`answer ${found.invitation.id}`)) !== null) return refused("busy")
  const submission = parseWithZod(await request.formData(), { schema: answerForm(messages(locale)) })
  const refuse = (reply: Parameters<typeof submission.reply>[0], status: number) =>
    data({ lastResult: submission.reply(reply), answered: null }, { status })
  if (submission.status !== "success") return refuse(undefined, 400)
  try {
    await answerByLink({ db, secrets }, token, now(), submission.value)
    return { lastResult: null, answered: submission.value.participation }
  } catch (error) {
    return refuse(refusedAt(error, { "meeting-moved": "participation", "not-found": "participation" }, locale), 409)
  }
}

export default function Answer() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const t = useMessages()
  const say = t.invitations.answer
  if (!view.open) return <LinkShut reason={view.reason} minutes={view.minutes} />
  const words = t.meetings.participation
  return (
    <Gate>
      <div className="stack">
        <h1>{view.meeting.title}</h1>
        <p className="muted">{say.from(view.organiser)}</p>
      </div>
      {done?.answered ? (
        <Notice state="ok">
          <p>{say.thanks(words[done.answered])}</p>
        </Notice>
      ) : (
        view.participation !== "needs-action" && (
          <Notice state="wait">
            <p>{say.standing(words[view.participation])}</p>
          </Notice>
        )
      )}
      <InvitedTo meeting={view.meeting} />
      <AnswerForm key={`${view.sequence} ${done?.answered}`} />
      <LanguageSwitch />
    </Gate>
  )
}

function AnswerForm() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const say = useMessages().invitations.answer
  const [form, fields] = useForm({
    id: "answer",
    lastResult: done?.lastResult,
    defaultValue: view.open
      ? { participation: view.participation, comment: view.comment ?? "", sequence: String(view.sequence) }
      : {},
  })
  if (!view.open) return null
  const { participation, comment } = fields
  return (
    <Form form={form} labels={{ participation: say.question, comment: say.comment }}>
      <p className="muted">{say.as(view.name)}</p>
      <input type="hidden" name="sequence" value={view.sequence} />
      <fieldset className="field" id={participation.id} tabIndex={-1}>
        <legend>{say.question}</legend>
        {(["accepted", "tentative", "declined"] as const).map((value) => {
          const { key, ...radio } = getInputProps(participation, { type: "radio", value })
          return (
            <label key={key ?? value} className="check">
              <input {...radio} id={`answer-${value}`} required={false} />
              <span>{say.choices[value]}</span>
            </label>
          )
        })}
        {participation.errors && (
          <span className="error" id={participation.errorId}>
            {participation.errors[0]}
          </span>
        )}
      </fieldset>
      <TextArea field={comment} label={say.comment} hint={say.commentHint} rows={3} />
      <p>
        <Submit kind="primary" large>
          {say.submit}
        </Submit>
      </p>
      <p className="muted">{say.again}</p>
    </Form>
  )
}
