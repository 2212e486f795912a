import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Fold, PanelForm } from "#app/ui/panel-form.tsx"
import { overviewPath } from "./paths.ts"

export function WaitingDaysForm({ days, lastResult }: { days: number; lastResult?: SubmissionResult }) {
  const say = useMessages().overview.waitingDays
  return (
    <div className="no-print">
      <Fold title={say.fold(days)}>
        <PanelForm
          key={days}
          id="waiting-days"
          action={overviewPath}
          values={{ days: String(days) }}
          submit={say.save}
          lastResult={lastResult}
        >
          {(fields) => (
            <Field field={fields.days} label={say.label} inputMode="numeric" maxLength={2} autoComplete="off" />
          )}
        </PanelForm>
      </Fold>
    </div>
  )
}
