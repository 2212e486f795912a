import { useState } from "react"
import type { Draft } from "#app/contact-log/draft.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Icon } from "#app/ui/icons.tsx"
import { Combobox } from "./combobox.tsx"
import { suggestParticipants } from "./suggest.ts"
import type { Fields } from "./who-field.tsx"

type Name = "date" | "time" | "minutes" | "reason"

/** What is rarely said: when, if it was not now; how long; who else; why. */
export function MoreFields({ draft, set, errors, live }: Pick<Fields, "draft" | "set" | "errors"> & { live: boolean }) {
  const { more } = useMessages().contacts
  const wrong = errors.date ?? errors.time ?? errors.minutes
  const field = (name: Name, label: string, hint?: string) => (
    <MoreField key={name} {...{ name, label, hint, error: errors[name]?.[0], value: draft[name], set }} />
  )
  return (
    <details open={wrong !== undefined || undefined}>
      <summary>{more.fold}</summary>
      <div className="more-fields">
        {field("date", more.date, more.dateHint)}
        {field("time", more.time)}
        {field("minutes", more.minutes)}
        {field("reason", more.reason)}
        {live && <Participants draft={draft} set={set} />}
      </div>
    </details>
  )
}

function MoreField({
  name,
  label,
  hint,
  error,
  value,
  set,
}: {
  name: Name
  label: string
  hint?: string
  error?: string
  value: string
  set: (patch: Partial<Draft>) => void
}) {
  const id = `contact-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="control"
        {...{ id, name, value }}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}

function Participants({ draft: { participants }, set }: Pick<Fields, "draft" | "set">) {
  const { more } = useMessages().contacts
  const [text, setText] = useState("")
  return (
    <Combobox
      id="contact-participants"
      label={more.participants}
      hint={more.participantsHint}
      text={text}
      onText={setText}
      suggest={suggestParticipants}
      onPick={(one) => {
        setText("")
        if (!participants.some(({ key }) => key === one.key)) set({ participants: [...participants, one] })
      }}
    >
      {participants.length > 0 && (
        <span className="row">
          {participants.map(({ key, name }) => (
            <button
              key={key}
              className="chip on"
              type="button"
              aria-label={more.remove(name)}
              onClick={() => set({ participants: participants.filter((one) => one.key !== key) })}
            >
              <input type="hidden" name="participants" value={key} />
              {name} <Icon name="close" />
            </button>
          ))}
        </span>
      )}
    </Combobox>
  )
}
