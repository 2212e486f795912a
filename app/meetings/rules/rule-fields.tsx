import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { RuleEffect } from "#app/meetings/aligning.server.ts"
import { meetingTypes } from "#app/meetings/meeting.ts"
import { periodKinds } from "#app/meetings/period.ts"
import type { Named } from "#app/stakeholders/views.ts"
import { Checkbox, Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { owedChoices, type RuleField, ruleValues } from "./form.ts"
import { ListedFields } from "./listed-fields.tsx"
import type { RuleInput } from "./rules.server.ts"

type Props = {
  rule: RuleInput
  units: { id: number; name: string }[]
  /** Who is on its list as it is kept. */
  listed?: readonly Named[]
  /** A rule that is there keeps its kind. */
  existing?: boolean
  /** What the form was answered: what is wrong, what saving would do, and who is on the list by now. */
  answer?: { lastResult: SubmissionResult; effect: RuleEffect | null; listed: Named[] }
}

/** What is owed to whom, how often and with what notice; what it would change stands on top before it is saved. */
export function RuleFields({ rule, units, listed = [], existing = false, answer }: Props) {
  const t = useMessages()
  const { fields: labels, hints, ...say } = t.obligationRules
  const [form, fields] = useForm<Partial<Record<RuleField | "organisation", string | boolean>>>({
    id: "obligation",
    lastResult: answer?.lastResult,
    defaultValue: { ...ruleValues(rule), organisation: "" },
  })
  const perMeeting = rule.kind === "deliverable" && rule.meetingType !== null
  const days = { inputMode: "numeric", autoComplete: "off" } as const
  return (
    <Form form={form} labels={{ ...labels, organisation: say.list.add }} className="form stack wide-gap">
      {answer?.effect && <EffectNotice effect={answer.effect} />}
      <Field field={fields.nameDa} label={labels.nameDa} maxLength={120} autoComplete="off" />
      <Field field={fields.nameEn} label={labels.nameEn} maxLength={120} autoComplete="off" />
      {existing ? (
        <input type="hidden" name="kind" value={rule.kind} />
      ) : (
        <Select
          field={fields.kind}
          label={labels.kind}
          options={(["meeting", "deliverable"] as const).map((value) => ({ value, label: say.kinds[value] }))}
        />
      )}
      {perMeeting ? (
        <>
          <input type="hidden" name="meetingType" value={rule.meetingType ?? ""} />
          <input type="hidden" name="owed" value="authority" />
          <input type="hidden" name="times" value={rule.times} />
          <input type="hidden" name="period" value={rule.period} />
          <Field field={fields.withinDays} label={labels.withinDays} {...days} />
        </>
      ) : (
        <>
          {(!existing || rule.kind === "meeting") && (
            <Select
              field={fields.meetingType}
              label={labels.meetingType}
              hint={existing ? undefined : hints.meetingOnly}
              options={meetingTypes.map((value) => ({ value, label: t.meetings.types[value] }))}
            />
          )}
          <Select
            field={fields.owed}
            label={labels.owed}
            options={owedChoices.map((value) => ({
              value,
              label: value === "authority" || value === "list" ? say.owed[value] : t.terms.targetGroups[value],
            }))}
          />
          <ListedFields field={fields.organisation} listed={answer?.listed ?? listed} before={listed} />
          <Checkbox field={fields.inAgreement} label={labels.inAgreement} />
          <div className="halves">
            <Field field={fields.times} label={labels.times} {...days} />
            <Select
              field={fields.period}
              label={labels.period}
              options={periodKinds.map((value) => ({ value, label: say.periods[value] }))}
            />
          </div>
          {(!existing || rule.kind === "meeting") && (
            <>
              <Checkbox field={fields.joint} label={labels.joint} />
              <Field field={fields.spacingDays} label={labels.spacingDays} hint={hints.days} {...days} />
              <Field field={fields.minutes} label={labels.minutes} {...days} />
            </>
          )}
          <Field field={fields.leadDays} label={labels.leadDays} hint={hints.days} {...days} />
        </>
      )}
      <Select
        field={fields.unitId}
        label={labels.unitId}
        options={[
          { value: "", label: say.noUnit },
          ...units.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <div className="halves">
        <Field field={fields.validFrom} label={labels.validFrom} hint={hints.always} autoComplete="off" />
        <Field field={fields.validTo} label={labels.validTo} hint={hints.always} autoComplete="off" />
      </div>
      <p className="row">
        {/* First in the form, so that Enter shows what would change and does not change it. */}
        <Submit name="intent" value="preview">
          {say.preview}
        </Submit>
        <Submit kind="primary" name="intent" value="save">
          {t.common.save}
        </Submit>
      </p>
    </Form>
  )
}

function EffectNotice({ effect }: { effect: RuleEffect }) {
  const { effect: say } = useMessages().obligationRules
  const lines = (["joined", "left", "added", "removed", "changed"] as const).filter((each) => effect[each] > 0)
  return (
    <Notice state="soon">
      <p>
        <b>{lines.length === 0 ? say.none : say.title}</b>
      </p>
      <ul>
        {lines.map((each) => (
          <li key={each}>{say[each](effect[each])}</li>
        ))}
      </ul>
    </Notice>
  )
}
