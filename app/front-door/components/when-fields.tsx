import { type FieldMetadata, getInputProps } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { grounds } from "../wish.ts"

export type When = { date: string; time: string }
type WhenFieldsProps = {
  when: FieldMetadata<When>
  ground: FieldMetadata
  because: FieldMetadata
  /** The day by which an inquiry without one is answered. */
  promised: string
}

/** "When do you need an answer, and why?" */
export function WhenFields({ when, ground, because, promised }: WhenFieldsProps) {
  const { form: say } = useMessages().frontDoor
  const { date, time } = when.getFieldset()
  return (
    <fieldset className="field when-box">
      <legend className="as-h2">{say.when}</legend>
      <p className="hint">{say.whenHint(promised)}</p>
      <div className="row gap top">
        <Field field={date} label={say.date} size={12} autoComplete="off" />
        <Field field={time} label={say.time} size={8} autoComplete="off" />
      </div>
      <div className="stack tiny" role="radiogroup" aria-label={say.why}>
        {grounds.map((value) => {
          const { key, ...radio } = getInputProps(ground, { type: "radio", value })
          return (
            <label key={key ?? value} className="check">
              <input {...radio} id={`${ground.id}-${value}`} required={false} /> {say.grounds[value]}
            </label>
          )
        })}
      </div>
      <Field field={because} label={say.because} autoComplete="off" />
    </fieldset>
  )
}
