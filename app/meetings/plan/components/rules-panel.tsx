import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { planPath } from "#app/meetings/paths.ts"
import type { PlanView } from "#app/meetings/plan/plan-query.server.ts"
import { weeksText } from "#app/meetings/plan/settings.ts"
import { Fact } from "#app/ui/fact.tsx"
import { Checkbox, Field } from "#app/ui/field.tsx"
import { Fold, PanelForm } from "#app/ui/panel-form.tsx"

/** What the plan keeps to, and changing it: everything that is not locked is proposed anew. */
export function RulesPanel({ view: { key, settings } }: { view: PlanView }) {
  const locale = useLocale()
  const say = useMessages().meetingPlan.rules
  const { opens, closes, minutes, leadDays, spacingDays, maxPerDay, maxPerWeek, avoidWeeks, together } = settings
  const [from, to] = [clockText(opens, locale), clockText(closes, locale)]
  const weeks = weeksText(avoidWeeks)
  const facts: [name: string, value: string][] = [
    [say.facts.lead, say.leadValue(leadDays)],
    [say.facts.spacing, say.spacingValue(spacingDays)],
    [say.facts.length, say.lengthValue(minutes, from, to)],
    [say.facts.most, say.mostValue(maxPerDay, maxPerWeek)],
    [say.facts.avoid, say.avoidValue(weeks)],
    [say.facts.travel, say.travelValue[together ? "true" : "false"]],
  ]
  return (
    <section className="panel" aria-labelledby="rules">
      <header>
        <h2 id="rules">{say.title}</h2>
      </header>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
      <Fold title={say.change}>
        <PanelForm
          id="rules-form"
          action={planPath(key)}
          values={{
            ...{ opens: from, closes: to, minutes: String(minutes), leadDays: String(leadDays) },
            ...{ spacingDays: String(spacingDays), maxPerDay: String(maxPerDay), maxPerWeek: String(maxPerWeek) },
            ...{ avoidWeeks: weeks, together: together ? "on" : "" },
          }}
          submit={say.save}
        >
          {(fields) => (
            <>
              <input type="hidden" name="change" value="settings" />
              <div className="halves">
                <Field field={fields.opens} label={say.opens} autoComplete="off" />
                <Field field={fields.closes} label={say.closes} autoComplete="off" />
              </div>
              <Field field={fields.minutes} label={say.minutes} inputMode="numeric" autoComplete="off" />
              <div className="halves">
                <Field field={fields.leadDays} label={say.leadDays} inputMode="numeric" autoComplete="off" />
                <Field field={fields.spacingDays} label={say.spacingDays} inputMode="numeric" autoComplete="off" />
              </div>
              <Field field={fields.maxPerDay} label={say.maxPerDay} inputMode="numeric" autoComplete="off" />
              <Field field={fields.maxPerWeek} label={say.maxPerWeek} inputMode="numeric" autoComplete="off" />
              <Field field={fields.avoidWeeks} label={say.avoidWeeks} hint={say.avoidHint} autoComplete="off" />
              <Checkbox field={fields.together} label={say.together} />
            </>
          )}
        </PanelForm>
      </Fold>
    </section>
  )
}
