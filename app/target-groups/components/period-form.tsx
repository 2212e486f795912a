import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type Quarter, quarterKey } from "#app/target-groups/quarter.ts"

type PeriodFormProps = { quarter: Quarter; quarters: Quarter[]; silentDays: number }

/** Which quarter is measured, and after how many days a party is called silent: both in the address. */
export function PeriodForm({ quarter, quarters, silentDays }: PeriodFormProps) {
  const { targetGroups } = useMessages()
  return (
    <Form className="choose" key={`${quarterKey(quarter)} ${silentDays}`}>
      <label className="field">
        <span>{targetGroups.period}</span>
        <select className="control" name="quarter" defaultValue={quarterKey(quarter)}>
          {quarters.map((each) => (
            <option key={quarterKey(each)} value={quarterKey(each)}>
              {targetGroups.quarter(each.n, each.year)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{targetGroups.days}</span>
        <input
          className="control"
          name="silent"
          inputMode="numeric"
          defaultValue={silentDays}
          size={4}
          autoComplete="off"
        />
      </label>
      <button className="button" type="submit">
        {targetGroups.show}
      </button>
    </Form>
  )
}
