import { getInputProps, useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { refusedAt } from "#app/http.server.ts"
import { dayAndClock, longDate, weekday } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { meetingTime } from "#app/meetings/components/meeting-time.ts"
import { TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { ShutGate } from "#app/ui/shut-gate.tsx"
import { titled } from "#app/ui/title.ts"
import { type Vote, votes } from "./best-time.ts"
import { ballotForm, ballotName } from "./forms.ts"
import { type BallotShut, castBallot, findBallot } from "./voting.server.ts"

export const meta = titled((t) => t.polls.ballot.title)
/** A personal link is for nobody's search engine. */
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" })

const statuses: Record<BallotShut, number> = {
  wrong: 404,
  expired: 410,
  booked: 410,
  closed: 410,
  removed: 410,
  busy: 429,
}

/** Open to whoever has the link. Looking answers nothing: mail scanners look, too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, secrets, now, auth, address } = context
  const found = await findBallot(db.read, secrets, params.token ?? "", now())
  if (found.open) {
    const { voterId: _voter, meetingId: _meeting, ...view } = found
    return view
  }
  const minutes = found.reason === "wrong" ? await auth.links.countWrong(address) : null
  const reason: BallotShut = minutes === null ? found.reason : "busy"
  return data({ open: false as const, reason }, { status: statuses[reason] })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, secrets, now, auth, locale, address } = context
  const token = params.token ?? ""
  const found = await findBallot(db.read, secrets, token, now())
  const refused = (reason: BallotShut) => data({ lastResult: null, saved: false }, { status: statuses[reason] })
  if (!found.open) {
    if (found.reason === "wrong") await auth.links.countWrong(address)
    return refused(found.reason)
  }
  if ((await auth.links.countSent(`poll ${found.voterId}`)) !== null) return refused("busy")
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: ballotForm(messages(locale), found.times) })
  const refuse = (reply: Parameters<typeof submission.reply>[0], status: number) =>
    data({ lastResult: submission.reply(reply), saved: false }, { status })
  if (submission.status !== "success") return refuse(undefined, 400)
  const cast = found.times.flatMap(({ id }): [number, Vote][] => {
    const vote = votes.find((each) => each === form.get(ballotName(id)))
    return vote ? [[id, vote]] : []
  })
  try {
    await castBallot({ db, secrets }, token, now(), { votes: new Map(cast), comment: submission.value.comment })
    return { lastResult: null, saved: true }
  } catch (error) {
    return refuse(refusedAt(error, { "poll-settled": "comment" }, locale), 409)
  }
}

export default function Ballot() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const say = useMessages().polls.ballot
  const locale = useLocale()
  if (!view.open) return <ShutGate why={say.shut[view.reason]} help={say.shutHelp[view.reason]} />
  return (
    <Gate>
      <div className="stack">
        <h1>{say.title}</h1>
        <p>
          <b>{view.title}</b>
          {view.place && `, ${view.place}`}
        </p>
        <p className="muted">
          {say.as(view.name)} {say.until(dayAndClock(view.closesAt - 1, locale))}
        </p>
      </div>
      {done?.saved && (
        <Notice state="ok">
          <p>{say.thanks}</p>
        </Notice>
      )}
      <BallotForm key={String(done?.saved)} />
      <LanguageSwitch />
    </Gate>
  )
}

function BallotForm() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { polls } = useMessages()
  const locale = useLocale()
  const say = polls.ballot
  const [form, fields] = useForm<Record<string, string>>({
    id: "ballot",
    lastResult: done?.lastResult,
    defaultValue: view.open
      ? {
          ...Object.fromEntries(view.cast.map(({ timeId, vote }) => [ballotName(timeId), vote])),
          comment: view.comment ?? "",
        }
      : {},
  })
  if (!view.open) return null
  const whenOf = (time: (typeof view.times)[number]) =>
    `${weekday(time.startAt, locale)} ${longDate(time.startAt, locale)} ${meetingTime(time, locale)}`
  const labels = Object.fromEntries(view.times.map((time) => [ballotName(time.id), whenOf(time)]))
  const { comment } = fields
  return (
    <Form form={form} labels={{ ...labels, comment: say.comment }}>
      {view.times.map((time) => {
        const field = fields[ballotName(time.id)]
        if (!field) return null
        return (
          <fieldset key={time.id} className="field" id={field.id} tabIndex={-1}>
            <legend>{whenOf(time)}</legend>
            <div className="row">
              {votes.map((vote) => {
                const { key, ...radio } = getInputProps(field, { type: "radio", value: vote })
                return (
                  <label key={key ?? vote} className="check">
                    <input {...radio} id={`${field.id}-${vote}`} required={false} />
                    <span>{polls.votes[vote]}</span>
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
      })}
      {comment && <TextArea field={comment} label={say.comment} hint={say.commentHint} rows={3} />}
      <p>
        <Submit kind="primary" large>
          {say.submit}
        </Submit>
      </p>
    </Form>
  )
}
