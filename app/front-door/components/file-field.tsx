import { useMessages } from "#app/i18n/use-messages.ts"
import { mostMegabytes } from "#app/mail/attachments.ts"

/** A picker for files; a browser never fills one in again, so there is nothing of it to keep. */
export function FileField({ id, errors }: { id: string; errors?: string[] }) {
  const { form } = useMessages().frontDoor
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  return (
    <div className="field">
      <label htmlFor={id}>{form.files}</label>
      <input
        className="control"
        type="file"
        id={id}
        name="files"
        multiple
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `${hintId} ${errorId}` : hintId}
      />
      <span className="hint" id={hintId}>
        {form.filesHint(mostMegabytes)}
      </span>
      {errors && (
        <span className="error" id={errorId}>
          {errors[0]}
        </span>
      )}
    </div>
  )
}
