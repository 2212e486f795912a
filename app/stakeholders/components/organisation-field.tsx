import type { FieldMetadata } from "@conform-to/react"
import { getInputProps } from "@conform-to/react"
import { useFetcher } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Named } from "#app/stakeholders/views.ts"

/** An organisation by its name; while one types, those that fit are offered. Without JavaScript the name is looked up. */
export function OrganisationField({ field, label, hint }: { field: FieldMetadata; label: string; hint?: string }) {
  const { hints } = useMessages().stakeholders.forms
  const fetcher = useFetcher<Named[]>()
  const { key, ...input } = getInputProps(field as FieldMetadata<string>, {
    type: "text",
    ariaDescribedBy: field.descriptionId,
  })
  const names = fetcher.data ?? []
  const isTwice = (name: string) => names.filter((each) => each.name === name).length > 1
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <input
        key={key}
        className="control"
        {...input}
        list={`${field.id}-names`}
        autoComplete="off"
        onInput={({ currentTarget: { value } }) => {
          if (value.trim().length > 1) fetcher.load(`/organisations/names?q=${encodeURIComponent(value)}`)
        }}
      />
      <datalist id={`${field.id}-names`}>
        {names.map(({ id, name }) => (
          <option key={id} value={isTwice(name) ? `${name} #${id}` : name} />
        ))}
      </datalist>
      <span className="hint" id={field.descriptionId}>
        {hint ?? hints.organisation}
      </span>
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </div>
  )
}
