import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { RuleInput } from "#app/inquiries/routing-rules.server.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Checkbox, Field, Select, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import type { Choices } from "./choices.server.ts"
import { type RuleField, ruleValues } from "./form.ts"
import type { Preview } from "./preview.ts"
import { PreviewPanel } from "./preview-panel.tsx"
import { useLivePreview } from "./use-live-preview.ts"

type Props = {
  rule: RuleInput
  choices: Choices
  lastResult: SubmissionResult | undefined
  preview: Preview | null
  /** An existing rule can be removed. */
  removable?: boolean
}

const formId = "rule"

/** A rule's form, with the cases it holds for beside it: as one types, or by a button. */
export function RuleFields({ rule, choices, lastResult, preview, removable = false }: Props) {
  const t = useMessages()
  const { fields: labels, hints, ...say } = t.routing
  const [form, fields] = useForm<Record<RuleField, string | boolean>>({
    id: formId,
    lastResult,
    defaultValue: ruleValues(rule),
  })
  const live = useLivePreview(formId, preview)
  const any = (label: string) => ({ value: "", label })
  const named = (list: { id: number; name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }))
  const words = <Key extends string>(keys: readonly Key[], of: Record<Key, string>) =>
    keys.map((key) => ({ value: key, label: of[key] }))
  const yesOrNo = words(["yes", "no"] as const, say.yesOrNo)
  return (
    <div className="split" onInput={live.onInput} onSubmit={live.onSubmit}>
      <div className="main">
        <Form form={form} labels={labels} className="form stack wide-gap">
          <Field field={fields.name} label={labels.name} hint={hints.name} autoComplete="off" />
          <section className="panel" aria-labelledby="rule-conditions">
            <h2 id="rule-conditions">{say.conditions}</h2>
            <p className="hint">{say.conditionsHelp}</p>
            <TextArea field={fields.textWords} label={labels.textWords} hint={hints.words} rows={2} />
            <Field field={fields.subjectWords} label={labels.subjectWords} autoComplete="off" />
            <Field
              field={fields.senders}
              label={labels.senders}
              hint={hints.senders}
              autoComplete="off"
              spellCheck={false}
            />
            <Select
              field={fields.senderGroup}
              label={labels.senderGroup}
              options={[any(say.any), ...words(targetGroupKeys, t.terms.targetGroups)]}
            />
            <Select
              field={fields.mailboxId}
              label={labels.mailboxId}
              options={[any(say.any), ...named(choices.mailboxes)]}
            />
            <Select field={fields.hasAttachment} label={labels.hasAttachment} options={[any(say.any), ...yesOrNo]} />
            <Select
              field={fields.language}
              label={labels.language}
              options={[any(say.any), ...words(["da", "en"] as const, say.languages)]}
            />
          </section>
          <section className="panel" aria-labelledby="rule-result">
            <h2 id="rule-result">{say.result}</h2>
            <p className="hint">{say.resultHelp}</p>
            <Select
              field={fields.setTopic}
              label={labels.setTopic}
              options={[any(say.untouched), ...words(topics, t.terms.topics)]}
            />
            <Select
              field={fields.setTargetGroup}
              label={labels.setTargetGroup}
              hint={hints.setTargetGroup}
              options={[any(say.untouched), ...words(targetGroupKeys, t.terms.targetGroups)]}
            />
            <Select
              field={fields.setUnitId}
              label={labels.setUnitId}
              options={[any(say.untouched), ...named(choices.units)]}
            />
            <Select
              field={fields.setAssigneeId}
              label={labels.setAssigneeId}
              options={[any(say.untouched), ...named(choices.colleagues)]}
            />
            <Select
              field={fields.setReplyExpected}
              label={labels.setReplyExpected}
              options={[any(say.untouched), ...yesOrNo]}
            />
            <Select
              field={fields.setConfidentiality}
              label={labels.setConfidentiality}
              options={[any(say.untouched), { value: "confidential", label: say.confidential }]}
            />
          </section>
          <Checkbox field={fields.active} label={labels.active} />
          <p className="row">
            <Submit kind="primary" name="intent" value="save">
              {t.common.save}
            </Submit>
            {removable && (
              <Submit name="intent" value="remove">
                {say.remove}
              </Submit>
            )}
          </p>
        </Form>
      </div>
      <aside>
        <PreviewPanel preview={live.preview} busy={live.busy} formId={formId} />
      </aside>
    </div>
  )
}
