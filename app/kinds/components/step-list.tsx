import type { SubmissionResult } from "@conform-to/react"
import { dayOf, localDay } from "#app/deadlines/zone.ts"
import { momentWords, shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { KindView, StepView } from "#app/kinds/view.ts"
import { dueText, stepName } from "#app/kinds/words.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Fold, PanelButton, PanelForm } from "#app/ui/panel-form.tsx"

type Props = { number: string; kind: KindView; now: number; lastResult?: SubmissionResult }

/** What is to be done on a case of a kind: ticked with one click, with another time or a note, and opened again. */
export function StepList({ number, kind, now, lastResult }: Props) {
  const { kinds: say } = useMessages()
  const locale = useLocale()
  return (
    <ul className="list stacked" aria-label={say.stepsTitle}>
      {kind.steps.map((step) => {
        const name = stepName(step.key, locale)
        const fields = { topic: kind.topic, step: step.key }
        const action = casePath(number, "steps")
        const own = lastResult?.initialValue?.step === step.key ? lastResult : undefined
        return (
          <li key={step.key}>
            <span>{name}</span>
            <State step={step} now={now} />
            {step.note && <small>{step.note}</small>}
            {!step.known && (
              <div className="row tiny">
                {step.at === null ? (
                  <>
                    <PanelButton action={action} fields={{ ...fields, change: "take" }} label={say.tick(name)}>
                      {say.tickShort}
                    </PanelButton>
                    {step.excusable && (
                      <PanelButton
                        action={action}
                        fields={{ ...fields, change: "excuse" }}
                        label={say.excuseWhat(name)}
                      >
                        {say.excuse}
                      </PanelButton>
                    )}
                  </>
                ) : (
                  <PanelButton action={action} fields={{ ...fields, change: "untake" }} label={say.untickWhat(name)}>
                    {say.untick}
                  </PanelButton>
                )}
              </div>
            )}
            {!step.known &&
              (own ? (
                <StepForm key={step.note} {...{ step, fields, action }} lastResult={own} />
              ) : (
                <Fold title={<Details name={name} />}>
                  <StepForm key={`${step.at} ${step.note}`} {...{ step, fields, action }} />
                </Fold>
              ))}
          </li>
        )
      })}
    </ul>
  )
}

function Details({ name }: { name: string }) {
  const { kinds: say } = useMessages()
  return (
    <>
      {say.details}
      <span className="sr-only">: {name}</span>
    </>
  )
}

function State({ step, now }: { step: StepView; now: number }) {
  const { kinds: say } = useMessages()
  const locale = useLocale()
  const { at, by, notNeeded, dueOn, known } = step
  if (at === null && known) return <small>{say.byCaseLater}</small>
  // What is only not done yet alarms nobody.
  if (at === null)
    return dueOn ? (
      <span className="due" data-state={dueState(dueOn, now)}>
        <span>{dueText(dueOn, locale)}</span>
      </span>
    ) : null
  const when = typeof at === "string" ? shortDay(at, locale) : momentWords(at, now, locale)
  const told = [notNeeded ? null : when, known ? say.byCase : by].filter(Boolean).join(", ")
  return (
    <span className="due" data-state="done">
      <b>{notNeeded ? say.notNeeded : say.done}</b> <span>{told}</span>
    </span>
  )
}

/** Close from the day before. */
function dueState(dueOn: string, now: number) {
  const left = dayOf(dueOn) - localDay(now)
  return left < 0 ? "late" : left <= 1 ? "soon" : "ok"
}

type StepFormProps = {
  step: StepView
  fields: Record<string, string>
  action: string
  lastResult?: SubmissionResult
}

function StepForm({ step, fields, action, lastResult }: StepFormProps) {
  const { kinds: say } = useMessages()
  return (
    <PanelForm
      id={`step-${step.key}`}
      action={action}
      values={{ when: "", note: step.note, change: step.notNeeded ? "excuse" : "take" }}
      submit={say.save}
      lastResult={lastResult}
    >
      {(at) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {step.excusable ? (
            <Select
              field={at.change}
              label={say.stepsTitle}
              options={[
                { value: "take", label: say.done },
                { value: "excuse", label: say.notNeeded },
              ]}
            />
          ) : (
            <input type="hidden" name="change" value="take" />
          )}
          <Field field={at.when} label={say.when} hint={say.whenHint} maxLength={80} autoComplete="off" />
          <Field field={at.note} label={say.note} maxLength={500} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}
