import { type FieldMetadata, getInputProps } from "@conform-to/react"
import { useFetcher } from "@remix-run/react"
import type { RecipientOption } from "#app/inquiries/forward-recipients.server.ts"

/** Whom one writes to, by name or address; while one types, those that fit are offered. Without JavaScript the name is looked up. */
export function RecipientField({ field, label, hint }: { field: FieldMetadata; label: string; hint: string }) {
  const fetcher = useFetcher<RecipientOption[]>()
  const { key, ...input } = getInputProps(field as FieldMetadata<string>, {
    type: "text",
    ariaDescribedBy: field.descriptionId,
  })
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <input
        key={key}
        className="control"
        {...input}
        list={`${field.id}-known`}
        autoComplete="off"
        spellCheck={false}
        onInput={({ currentTarget: { value } }) => {
          if (value.trim().length > 1) fetcher.load(`/inquiries/recipients?q=${encodeURIComponent(value)}`)
        }}
      />
      <datalist id={`${field.id}-known`}>
        {(fetcher.data ?? []).map(({ typed, beside }) => (
          <option key={typed} value={typed} label={beside || undefined} />
        ))}
      </datalist>
      <span className="hint" id={field.descriptionId}>
        {hint}
      </span>
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </div>
  )
}
