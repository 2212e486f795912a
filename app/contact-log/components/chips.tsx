import type { ReactNode } from "react"

type Choice = { value: string; label: ReactNode }

/** One of several, as chips: radio buttons, so that arrows move between them and a form without scripts sends them. */
export function ChipChoice({
  legend,
  name,
  choices,
  value,
  onChoose,
  children,
}: {
  legend: string
  name: string
  choices: Choice[]
  value: string
  onChoose: (value: string) => void
  children?: ReactNode
}) {
  return (
    <fieldset className="row chip-choice">
      <legend className="muted">{legend}</legend>
      {choices.map((choice) => (
        <label className="chip" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
      {children}
    </fieldset>
  )
}

/** On or off, as a chip. */
export function ChipCheck({
  name,
  checked,
  onCheck,
  children,
}: {
  name: string
  checked: boolean
  onCheck: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="chip">
      <input
        type="checkbox"
        name={name}
        value="1"
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {children}
    </label>
  )
}
