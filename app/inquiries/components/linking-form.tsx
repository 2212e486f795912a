import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { ShownCase } from "#app/inquiries/shown-case.ts"
import { Field } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { CaseChoices } from "./case-choices.tsx"

export type LinkingData = { act: "linking"; number: string; subject: string; choices: ShownCase[] }

/** Which case is to stand beside this one. */
export function LinkingForm({
  data: { number, choices },
  lastResult,
  onDone,
}: {
  data: LinkingData
  lastResult?: SubmissionResult
  onDone?: () => void
}) {
  const { linking: say, merging } = useMessages().inquiries
  return (
    <PanelForm
      id="linking"
      action={casePath(number, "linking")}
      values={{ change: "link", other: "", number: "" }}
      submit={say.link}
      primary
      lastResult={lastResult}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="link" />
          <p className="muted">{say.help}</p>
          {choices.length > 0 ? (
            <CaseChoices
              name="other"
              legend={say.choose}
              choices={choices}
              chosen={String(fields.other.initialValue ?? "") || (choices[0]?.number ?? "")}
            />
          ) : (
            <p>{merging.none}</p>
          )}
          <Field field={fields.number} label={say.number} hint={merging.numberHint} autoComplete="off" maxLength={40} />
        </>
      )}
    </PanelForm>
  )
}
