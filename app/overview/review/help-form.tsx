import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Select, TextArea } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { reviewPath } from "./paths.ts"
import type { ShownCase } from "./shown.ts"

export type HelpData = { act: "help"; shown: ShownCase; helpers: { id: number; name: string }[] }

/** Whom to call in, the unit's manager first, and what they are asked. */
export function HelpForm({
  data: { shown, helpers },
  lastResult,
  onDone,
}: {
  data: HelpData
  lastResult?: SubmissionResult
  onDone?: () => void
}) {
  const { overview } = useMessages()
  const say = overview.help
  return (
    <PanelForm
      id="help"
      action={reviewPath(shown.number, "help")}
      values={{ change: "ask", colleagueId: String(helpers[0]?.id ?? ""), words: say.words(shown.next) }}
      submit={say.ask}
      lastResult={lastResult}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="ask" />
          <Select
            field={fields.colleagueId}
            label={say.whom}
            options={helpers.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <TextArea field={fields.words} label={say.what} hint={say.hint} rows={4} />
        </>
      )}
    </PanelForm>
  )
}
