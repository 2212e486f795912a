import type { SubmissionResult } from "@conform-to/react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { Field as KindField } from "#app/kinds/kind.ts"
import { kindOf } from "#app/kinds/kinds.ts"
import type { KindView } from "#app/kinds/view.ts"
import { fieldName, typedValue } from "#app/kinds/words.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

/** `latest` is the newest revision: whoever is told that a colleague was first, and saves again, means it. */
export function FactsForm({
  number,
  kind,
  latest,
  lastResult,
}: {
  number: string
  kind: KindView
  latest: number
  lastResult?: SubmissionResult
}) {
  const { kinds: say } = useMessages()
  const locale = useLocale()
  const fields: readonly KindField[] = kindOf(kind.topic)?.fields ?? []
  const values: Record<string, string> = Object.fromEntries([
    ["revision", ""],
    ...fields.map((field) => [field.key, typedValue(field, kind.facts[field.key], locale)]),
  ])
  return (
    <PanelForm
      id="kind-facts"
      action={casePath(number, "facts")}
      values={values}
      submit={say.save}
      lastResult={lastResult}
    >
      {(at) => (
        <>
          {at.revision?.errors?.map((words) => (
            <Notice key={words} state="late">
              {words}
            </Notice>
          ))}
          <input type="hidden" name="topic" value={kind.topic} />
          <input type="hidden" name="revision" value={at.revision?.errors ? latest : kind.revision} />
          {fields.map((field) => {
            const meta = at[field.key]
            if (!meta) return null
            const common = { field: meta, label: fieldName(field.key, locale), hint: say.hints[field.key] }
            const none = { value: "", label: say.unanswered }
            if (field.type === "choice")
              return <Select key={field.key} {...common} options={[none, ...(kind.choices[field.key] ?? [])]} />
            if (field.type === "yes-no") {
              const answers = [none, { value: "yes", label: say.yes }, { value: "no", label: say.no }]
              return <Select key={field.key} {...common} options={answers} />
            }
            return (
              <Field
                key={field.key}
                {...common}
                inputMode={field.type === "count" ? "numeric" : undefined}
                maxLength={200}
                autoComplete="off"
              />
            )
          })}
        </>
      )}
    </PanelForm>
  )
}
