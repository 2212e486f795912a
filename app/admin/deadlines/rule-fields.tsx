import { useForm } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { deadlineUnits } from "#app/deadlines/policy.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Checkbox, Field, Select, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { EffectList } from "./effect-list.tsx"
import type { RuleFields as Fields } from "./rule-form.ts"
import type { Body } from "./submit.server.ts"

type Props = {
  values: Partial<Fields>
  answer: Body | undefined
  /** The rule for all others keeps to all others, and stays. */
  catchAll?: boolean
  /** There is a row in the default set to go back to. */
  standard?: boolean
  saved?: boolean
}

export function RuleFields({ values, answer, catchAll = false, standard = false, saved = false }: Props) {
  const t = useMessages()
  const { fields: labels, hints, ...say } = t.policy
  const [form, fields] = useForm<Fields>({ id: "rule", lastResult: answer?.lastResult, defaultValue: values })
  const choices = <Key extends string>(keys: readonly Key[], words: Record<Key, string>) => [
    { value: "", label: say.all },
    ...keys.map((value) => ({ value, label: words[value] })),
  ]
  return (
    <div className="stack wide-gap">
      {answer?.twinId && (
        <Notice state="soon">
          <Link to={`/admin/deadlines/${answer.twinId}`}>{say.twin}</Link>
        </Notice>
      )}
      <Form form={form} labels={labels} className="form stack wide-gap">
        <section className="stack">
          <Field field={fields.nameDa} label={labels.nameDa} autoComplete="off" />
          <Field field={fields.nameEn} label={labels.nameEn} autoComplete="off" />
          {catchAll ? (
            <p className="hint">{hints.catchAll}</p>
          ) : (
            <>
              <Select field={fields.topic} label={labels.topic} options={choices(topics, t.terms.topics)} />
              <Select
                field={fields.targetGroup}
                label={labels.targetGroup}
                options={choices(targetGroupKeys, t.terms.targetGroups)}
              />
              <Select field={fields.channel} label={labels.channel} options={choices(channels, t.terms.channels)} />
            </>
          )}
        </section>
        <section className="panel" aria-labelledby="rule-promise">
          <h2 id="rule-promise">{say.parts.promise}</h2>
          <Field
            field={fields.amount}
            label={labels.amount}
            hint={hints.amount}
            inputMode="decimal"
            autoComplete="off"
          />
          <Select
            field={fields.unit}
            label={labels.unit}
            options={deadlineUnits.map((value) => ({ value, label: say.units[value] }))}
          />
          <Field field={fields.warnHours} label={labels.warnHours} inputMode="decimal" autoComplete="off" />
          <Field
            field={fields.acknowledgeDays}
            label={labels.acknowledgeDays}
            hint={hints.acknowledgeDays}
            inputMode="numeric"
            autoComplete="off"
          />
          <Checkbox field={fields.statutory} label={labels.statutory} hint={hints.statutory} />
        </section>
        <section className="panel" aria-labelledby="rule-source">
          <h2 id="rule-source">{say.parts.source}</h2>
          <p className="hint">{hints.source}</p>
          <TextArea field={fields.sourceDa} label={labels.sourceDa} rows={3} />
          <TextArea field={fields.sourceEn} label={labels.sourceEn} rows={3} />
        </section>
        <p className="row">
          <Submit kind="primary" name="intent" value="save">
            {t.common.save}
          </Submit>
          <Submit name="intent" value="effect">
            {say.showEffect}
          </Submit>
          {saved && standard && (
            <Submit name="intent" value="restore">
              {say.restore}
            </Submit>
          )}
          {saved && !catchAll && (
            <Submit name="intent" value="remove">
              {say.remove}
            </Submit>
          )}
        </p>
      </Form>
      {answer?.effect && (
        <section className="panel" aria-labelledby="rule-effect">
          <h2 id="rule-effect">{say.effects.proposed}</h2>
          <p className="muted" role="status">
            {say.effects.proposedWords}
          </p>
          <EffectList effect={answer.effect} />
        </section>
      )}
    </div>
  )
}
