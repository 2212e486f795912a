import type { SubmissionResult } from "@conform-to/react"
import type { DeadlinePick } from "#app/deadlines/moment-check.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, Select, TextArea } from "#app/ui/field.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { reviewPath } from "./paths.ts"
import type { ShownCase } from "./shown.ts"

export type NewDateData = {
  act: "new-date"
  shown: ShownCase
  /** When the law wants the answer, where it does. */
  law: string | null
  letter: { to: string; text: string } | null
  reason: string
  picks: { pick: DeadlinePick; at: string }[]
}

/** Another date for the reply, why, and what the sender is told. */
export function NewDateForm({
  data: { shown, law, letter, reason, picks },
  lastResult,
  onDone,
}: {
  data: NewDateData
  lastResult?: SubmissionResult
  onDone?: () => void
}) {
  const { overview, inquiries } = useMessages()
  const say = overview.newDate
  const { form } = inquiries.deadline
  const first = picks.find(({ pick }) => pick === "three-days") ?? picks[0]
  return (
    <PanelForm
      id="new-date"
      action={reviewPath(shown.number, "new-date")}
      values={{
        change: "extend",
        pick: first?.pick ?? "other",
        date: "",
        time: "",
        reason,
        letter: letter?.text ?? "",
      }}
      submit={letter ? say.send : say.save}
      lastResult={lastResult}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="extend" />
          {law && <Notice state="late">{say.law(law)}</Notice>}
          <div className="pick-moment stack small-gap">
            <Select
              field={fields.pick}
              label={say.when}
              options={[
                ...picks.map(({ pick, at }) => ({ value: pick, label: `${form.picks[pick]}, ${at}` })),
                { value: "other", label: form.other },
              ]}
            />
            <div className="typed-moment">
              <Field field={fields.date} label={form.date} hint={form.dateHint} autoComplete="off" />
              <Field field={fields.time} label={form.time} hint={form.timeHint} autoComplete="off" />
            </div>
          </div>
          <Field
            field={fields.reason}
            label={say.reason}
            hint={say.reasonHint}
            autoComplete="off"
            maxLength={500}
            autoFocus
          />
          {letter ? (
            <TextArea field={fields.letter} label={say.letter(letter.to)} hint={say.letterHint} rows={11} />
          ) : (
            <Notice state="soon">{say.noAddress}</Notice>
          )}
        </>
      )}
    </PanelForm>
  )
}
