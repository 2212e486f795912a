import { useMessages } from "#app/i18n/use-messages.ts"
import type { ShownCase } from "#app/inquiries/shown-case.ts"
import { Due } from "./due.tsx"

/** Cases to choose one of, with whose they are and how they stand. */
export function CaseChoices({
  name,
  legend,
  choices,
  chosen,
}: {
  name: string
  legend: string
  choices: ShownCase[]
  chosen: string
}) {
  const { noSubject } = useMessages().inquiries
  return (
    <fieldset className="field to-choose">
      <legend>{legend}</legend>
      {choices.map(({ number, subject, party, due }) => (
        <label className="check" key={number}>
          <input type="radio" name={name} value={number} defaultChecked={number === chosen} />
          <span>
            <b>{subject || noSubject}</b>
            <small>
              {number}
              {party && `, ${party}`}
            </small>
            <Due due={due} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
