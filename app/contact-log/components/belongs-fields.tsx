import type { PartyOption } from "#app/contact-log/contact.ts"
import { chosenCase, isDialogue } from "#app/contact-log/draft.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import { ChipCheck, ChipChoice } from "./chips.tsx"
import type { Fields } from "./who-field.tsx"

/** Which open case it is about, whether it answers it, and whether it is a dialogue meeting we owe. */
export function BelongsFields({
  draft,
  set,
  found,
  opens,
}: Pick<Fields, "draft" | "set"> & {
  /** Whoever it may have been, where no one is chosen yet. */
  found: PartyOption[] | null
  /** A case of its own is opened. */
  opens: boolean
}) {
  const { belongs } = useMessages().contacts
  const cases = draft.party?.cases ?? unique(found ?? [])
  const chosen = chosenCase(draft)
  return (
    <div className="row gap">
      {cases.length > 0 && (
        <ChipChoice
          legend={belongs.label}
          name="inquiryId"
          choices={[
            ...cases.map(({ id, number, subject }) => ({
              value: String(id),
              label: <span className="case-chip">{`${shortNumber(number)} ${subject}`}</span>,
            })),
            { value: "0", label: belongs.none },
          ]}
          value={String(chosen ?? 0)}
          onChoose={(value) => set({ inquiryId: value === "0" ? null : Number(value) })}
        />
      )}
      {cases.length > 0 && chosen !== null && !opens && (
        <ChipCheck
          name="answers"
          checked={draft.answers}
          onCheck={(answers) => set({ answers, opensCase: answers ? "no" : draft.opensCase })}
        >
          {belongs.answers}
        </ChipCheck>
      )}
      <ChipCheck
        name="dialogueMeeting"
        checked={isDialogue(draft)}
        onCheck={(dialogueMeeting) => set({ dialogueMeeting })}
      >
        {belongs.dialogue}
      </ChipCheck>
    </div>
  )
}

const unique = (found: PartyOption[]) => [
  ...new Map(found.flatMap(({ cases }) => cases).map((one) => [one.id, one])).values(),
]
