import { followUps } from "#app/contact-log/follow-up-day.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { ChipCheck, ChipChoice } from "./chips.tsx"
import type { Fields } from "./who-field.tsx"

/** When to look at it again, and whether the text is locked. */
export function FollowUpFields({ draft, set, errors }: Pick<Fields, "draft" | "set" | "errors">) {
  const { contacts } = useMessages()
  const say = contacts.followUp
  const error = errors.followUpDate?.[0]
  const choices = [
    { value: "", label: say.none },
    ...followUps.map((value, at) => ({
      value,
      label: (
        <>
          {say.choices[value]} <kbd className="only-wide">Alt {at + 1}</kbd>
        </>
      ),
    })),
    { value: "date", label: say.date },
  ]
  return (
    <div className="field">
      <div className="row">
        <ChipChoice
          legend={say.label}
          name="followUp"
          choices={choices}
          value={draft.followUp}
          onChoose={(value) => set({ followUp: ([...followUps, "date"] as const).find((one) => one === value) ?? "" })}
        >
          <input
            className="control follow-up-date"
            name="followUpDate"
            id="contact-followUpDate"
            aria-label={say.dateLabel}
            placeholder={say.dateHint}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "contact-followUpDate-error" : undefined}
            autoComplete="off"
            value={draft.followUpDate}
            onChange={({ currentTarget: { value } }) => set({ followUpDate: value, followUp: "date" })}
          />
          <ChipCheck name="callback" checked={draft.callback} onCheck={(callback) => set({ callback })}>
            {say.callback}
          </ChipCheck>
        </ChipChoice>
        <label className="check" title={contacts.notatHelp}>
          <input
            type="checkbox"
            name="notat"
            value="1"
            checked={draft.notat}
            onChange={({ currentTarget }) => set({ notat: currentTarget.checked })}
          />
          {contacts.notatLabel}
        </label>
      </div>
      {error && (
        <span className="error" id="contact-followUpDate-error">
          {error}
        </span>
      )}
      {draft.notat && <span className="hint">{contacts.notatHelp}</span>}
    </div>
  )
}
