import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Select, TextArea } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { reviewPath } from "./paths.ts"
import type { ShownCase } from "./shown.ts"

type Named = { id: number; name: string }
export type HandoverData = {
  act: "handover"
  shown: ShownCase
  assigneeId: number | null
  colleagues: Named[]
  units: Named[]
}

const optionOf = ({ id, name }: Named) => ({ value: String(id), label: name })

/** To whom, and what they should know. */
export function HandoverForm({
  data: { shown, assigneeId, colleagues, units },
  lastResult,
  onDone,
}: {
  data: HandoverData
  lastResult?: SubmissionResult
  onDone?: () => void
}) {
  const { overview, inquiries } = useMessages()
  const say = overview.handover
  return (
    <PanelForm
      id="handover"
      action={reviewPath(shown.number, "handover")}
      values={{
        ...{ change: "hand-over", assigneeId: String(assigneeId ?? ""), unitId: "auto" },
        note: say.note(shown.why, shown.next),
      }}
      submit={overview.acts.handover}
      lastResult={lastResult}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="hand-over" />
          <Select
            field={fields.assigneeId}
            label={say.to}
            options={[{ value: "", label: inquiries.nobody }, ...colleagues.map(optionOf)]}
          />
          <Select
            field={fields.unitId}
            label={say.unit}
            options={[{ value: "auto", label: say.unitOfColleague }, ...units.map(optionOf)]}
          />
          <TextArea field={fields.note} label={say.noteLabel} hint={say.noteHint} rows={4} />
        </>
      )}
    </PanelForm>
  )
}
