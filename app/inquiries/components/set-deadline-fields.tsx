import { useMessages } from "#app/i18n/use-messages.ts"
import type { OverrulableKind } from "#app/inquiries/inquiry.ts"
import type { Refused } from "#app/inquiries/outcome.ts"

/** Only where the law has a deadline beside ours: which of the two is meant. */
export function WhichDeadline({ kinds, chosen }: { kinds: OverrulableKind[]; chosen: string }) {
  const say = useMessages().inquiries.deadline.form
  if (kinds.length < 2) return null
  return (
    <div className="field">
      <label htmlFor="deadline-kind">{say.kind}</label>
      <select className="control" id="deadline-kind" name="kind" defaultValue={chosen || "reply"}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A day and a clock as they are typed; the stylesheet shows them while "another date" is chosen. */
export function DayAndClock({ errors, date, time }: { errors: Refused["fields"]; date: string; time: string }) {
  const say = useMessages().inquiries.deadline.form
  const field = (name: "date" | "time", label: string, hint: string, value: string) => (
    <div className="field">
      <label htmlFor={`deadline-${name}`}>{label}</label>
      <input
        className="control"
        id={`deadline-${name}`}
        name={name}
        defaultValue={value}
        maxLength={name === "date" ? 80 : 20}
        autoComplete="off"
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={`deadline-${name}-help deadline-${name}-error`}
      />
      <span className="hint" id={`deadline-${name}-help`}>
        {hint}
      </span>
      <FieldError id={`deadline-${name}-error`} errors={errors[name]} />
    </div>
  )
  return (
    <div className="typed-moment">
      {field("date", say.date, say.dateHint, date)}
      {field("time", say.time, say.timeHint, time)}
    </div>
  )
}

export function FieldError({ id, errors }: { id: string; errors: string[] | undefined }) {
  return (
    <span className="error" id={id} role="alert">
      {errors?.[0]}
    </span>
  )
}
