import type { FieldMetadata } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { audiences } from "../publication.ts"

type BoxesProps = { field: Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "initialValue"> }

/** On whose pages it stands. */
export function AudienceBoxes({ field }: BoxesProps) {
  const { audiences: names, form } = useMessages().publications
  const chosen = new Set([field.initialValue ?? []].flat().map(String))
  return (
    <fieldset className="field" id={field.id} tabIndex={-1} aria-describedby={field.errors && field.errorId}>
      <legend>{form.labels.audiences}</legend>
      <div className="stack tiny">
        {audiences.map((audience) => (
          <label key={audience} className="check">
            <input
              type="checkbox"
              name={field.name}
              value={audience}
              defaultChecked={chosen.has(audience)}
              aria-invalid={field.errors ? true : undefined}
            />
            {names[audience]}
          </label>
        ))}
      </div>
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </fieldset>
  )
}
