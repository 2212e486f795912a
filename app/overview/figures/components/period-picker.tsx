import { Form } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type Asked, periodKeys } from "#app/overview/figures/period.ts"

/** Which period is counted, in the address. The two days count where "from and to" is chosen. */
export function PeriodPicker({ asked }: { asked: Asked }) {
  const { figures: say } = useMessages()
  const { period, typed, wrong } = asked
  const key = wrong === null ? period.key : "custom"
  const field = (name: "from" | "to") => (
    <label className="field">
      <span>{say[name]}</span>
      <input
        className="control"
        name={name}
        defaultValue={wrong !== null || typed[name] ? typed[name] : numericDate(period[name])}
        size={10}
        autoComplete="off"
        inputMode="numeric"
        aria-invalid={wrong === name || wrong === "order" ? true : undefined}
      />
    </label>
  )
  return (
    <Form className="choose" key={`${key} ${period.from} ${period.to} ${wrong}`}>
      <label className="field">
        <span>{say.period}</span>
        <select className="control" name="period" defaultValue={key}>
          {periodKeys.map((each) => (
            <option key={each} value={each}>
              {say.periods[each]}
            </option>
          ))}
        </select>
      </label>
      {field("from")}
      {field("to")}
      <button className="button" type="submit">
        {say.show}
      </button>
    </Form>
  )
}
