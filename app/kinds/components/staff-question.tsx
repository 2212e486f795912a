import { useMessages } from "#app/i18n/use-messages.ts"
import { staffAnswers } from "#app/kinds/press.ts"

/** Asked before a reply to the press is sent; the answer goes with the reply and is noted with it. */
export function StaffQuestion() {
  const { staff: say } = useMessages().kinds
  return (
    <fieldset className="staff-question" aria-describedby="staff-question-help">
      <legend>{say.question}</legend>
      <small id="staff-question-help">{say.help}</small>
      {staffAnswers.map((answer) => (
        <label className="check" key={answer}>
          <input type="radio" name="staff" value={answer} required />
          {say[answer]}
        </label>
      ))}
    </fieldset>
  )
}
