import type { FieldMetadata } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { mostMegabytes } from "#app/mail/attachments.ts"
import { Field } from "#app/ui/field.tsx"
import { allowedEndings } from "../sniffing.ts"

export type VersionValues = { validFrom: string; validTo: string; link: string; file: string }
type Fields = { [Name in keyof VersionValues]: FieldMetadata<string> }

/** When a version holds, and the file or link that it is. */
export function VersionFields({ fields: { validFrom, validTo, link, file } }: { fields: Fields }) {
  const say = useMessages().publications.form
  const [hintId, errorId] = [`${file.id}-hint`, `${file.id}-error`]
  return (
    <>
      <Field field={validFrom} label={say.labels.validFrom} hint={say.validFromHint} autoComplete="off" />
      <Field field={validTo} label={say.labels.validTo} hint={say.validToHint} autoComplete="off" />
      <div className="field">
        <label htmlFor={file.id}>{say.labels.file}</label>
        <input
          className="control"
          type="file"
          id={file.id}
          name="file"
          aria-invalid={file.errors ? true : undefined}
          aria-describedby={file.errors ? `${hintId} ${errorId}` : hintId}
        />
        <span className="hint" id={hintId}>
          {say.fileHint(allowedEndings.join(", "), mostMegabytes)}
        </span>
        {file.errors && (
          <span className="error" id={errorId}>
            {file.errors[0]}
          </span>
        )}
      </div>
      <Field field={link} label={say.labels.link} type="url" autoComplete="off" />
    </>
  )
}
