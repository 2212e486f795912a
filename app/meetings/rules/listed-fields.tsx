import type { FieldMetadata } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { ChoiceList } from "#app/meetings/components/meeting-fields.tsx"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import type { Named } from "#app/stakeholders/views.ts"
import { Submit } from "#app/ui/form.tsx"

type Props = {
  field: FieldMetadata
  /** Who is on it, and who was until now: whoever is taken off by mistake is ticked again. */
  listed: readonly Named[]
  before: readonly Named[]
}

/** Who is on the list: shown where the rule is owed to one (rules.css). */
export function ListedFields({ field, listed, before }: Props) {
  const { list: say } = useMessages().obligationRules
  const on = new Set(listed.map(({ id }) => id))
  const off = before.filter(({ id }) => !on.has(id))
  return (
    <div className="owed-list stack">
      {listed.length + off.length > 0 && (
        <ChoiceList
          name="organisations"
          legend={say.legend}
          hint={say.legendHint}
          choices={[...listed, ...off].map(({ id, name }) => ({ value: String(id), name }))}
          chosen={listed.map(({ id }) => id)}
        />
      )}
      <OrganisationField key={listed.map(({ id }) => id).join()} field={field} label={say.add} hint={say.addHint} />
      <p>
        <Submit name="intent" value="list">
          {say.put}
        </Submit>
      </p>
    </div>
  )
}
