import { type SubmissionResult, useForm } from "@conform-to/react"
import type { OpeningHours } from "#app/deadlines/calendar.ts"
import { weekdayName } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { type HoursFields as Fields, hoursFields, weekdays } from "./hours-form.ts"

export function HoursFields({ week, lastResult }: { week: OpeningHours; lastResult: SubmissionResult | undefined }) {
  const { common, calendar, policy } = useMessages()
  const locale = useLocale()
  const say = calendar.hours
  const [form, fields] = useForm<Fields>({ id: "hours", lastResult, defaultValue: hoursFields(week, locale) })
  const labels = Object.fromEntries(
    weekdays.flatMap((day) => [
      [`opens${day}`, say.field(weekdayName(day, locale), say.opens)],
      [`closes${day}`, say.field(weekdayName(day, locale), say.closes)],
    ]),
  )
  return (
    <section className="panel" aria-labelledby="hours-title">
      <h2 id="hours-title">{say.title}</h2>
      <p className="muted">{say.words}</p>
      <Form form={form} labels={labels} labelledBy="hours-title">
        <div className="hours">
          {weekdays.map((day) => (
            <fieldset key={day}>
              <legend>{weekdayName(day, locale)}</legend>
              <Field field={fields[`opens${day}`]} label={say.opens} autoComplete="off" inputMode="text" />
              <Field field={fields[`closes${day}`]} label={say.closes} autoComplete="off" inputMode="text" />
            </fieldset>
          ))}
        </div>
        <p className="row">
          <Submit kind="primary" name="intent" value="hours">
            {common.save}
          </Submit>
          <Submit name="intent" value="hours-effect">
            {policy.showEffect}
          </Submit>
        </p>
      </Form>
    </section>
  )
}
