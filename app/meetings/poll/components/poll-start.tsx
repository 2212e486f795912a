import type { SubmissionResult } from "@conform-to/react"
import { useForm } from "@conform-to/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { mostTimes } from "#app/meetings/poll/forms.ts"
import type { PollView } from "#app/meetings/poll/poll-query.server.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

type Line = { date: string; from: string; to: string }
type Values = { times: Line[]; closesOn: string }
type Props = { view: PollView; suggested: { closesAt: number }; lastResult?: SubmissionResult }

/** Up to five times to choose between, and how long one can answer. */
export function PollStart({ view, suggested, lastResult }: Props) {
  const { polls } = useMessages()
  const say = polls.form
  const [form, fields] = useForm<Values>({
    id: "poll",
    lastResult,
    defaultValue: {
      times: Array.from({ length: mostTimes }, () => ({ date: "", from: "", to: "" })),
      closesOn: numericDate(suggested.closesAt),
    },
  })
  const lines = Array.from({ length: mostTimes }, (_, n) => n)
  const labels = Object.fromEntries(
    lines.flatMap((n) =>
      (["date", "from", "to"] as const).map((part) => [`times[${n}].${part}`, `${say.time(n + 1)}, ${say[part]}`]),
    ),
  )
  if (view.wouldAsk === 0) return <p className="muted">{say.nobody}</p>
  const list = fields.times.getFieldList()
  return (
    <Form form={form} labels={{ ...labels, closesOn: say.closesOn }}>
      <input type="hidden" name="change" value="start" />
      {list.map((item, n) => {
        const line = item.getFieldset()
        return (
          <fieldset key={item.key} className="field">
            <legend>{say.time(n + 1)}</legend>
            <div className="poll-line">
              <Field field={line.date} label={say.date} autoComplete="off" />
              <Field field={line.from} label={say.from} autoComplete="off" />
              <Field field={line.to} label={say.to} autoComplete="off" />
            </div>
          </fieldset>
        )
      })}
      <Field field={fields.closesOn} label={say.closesOn} hint={say.closesHint} autoComplete="off" />
      <p className="muted">{say.asked(view.wouldAsk)}</p>
      {view.without.length > 0 && (
        <p className="muted">
          {say.noReply} {view.without.join(", ")}
        </p>
      )}
      <p>
        <Submit kind="primary">{say.submit}</Submit>
      </p>
    </Form>
  )
}
