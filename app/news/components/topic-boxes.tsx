import type { FieldMetadata } from "@conform-to/react"
import { type Locale, locales } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"

type Topic = { id: number; name: string }
type BoxesProps = {
  field: Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "initialValue">
  legend: string
  hint?: string
  topics: Topic[]
}

/** What there is news about, several to choose. */
export function TopicBoxes({ field, legend, hint, topics }: BoxesProps) {
  const chosen = new Set([field.initialValue ?? []].flat().map(String))
  const described = [hint && `${field.id}-hint`, field.errors && field.errorId].filter(Boolean).join(" ")
  return (
    <fieldset className="field topics" id={field.id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <span className="hint" id={`${field.id}-hint`}>
          {hint}
        </span>
      )}
      <div className="stack tiny">
        {topics.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              name={field.name}
              value={id}
              defaultChecked={chosen.has(String(id))}
              aria-invalid={field.errors ? true : undefined}
            />
            {name}
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

type LanguageProps = { field: Pick<FieldMetadata, "id" | "name" | "initialValue">; fallback: Locale }

/** In which language the mails come. */
export function LanguageChoice({ field, fallback }: LanguageProps) {
  const say = useMessages().news.subscribe
  const chosen = field.initialValue ?? fallback
  return (
    <fieldset className="field languages" id={field.id} tabIndex={-1} aria-describedby={`${field.id}-hint`}>
      <legend>{say.language}</legend>
      <div className="row gap">
        {locales.map((locale) => (
          <label key={locale} className="check" lang={locale}>
            <input type="radio" name={field.name} value={locale} defaultChecked={chosen === locale} />
            {say.languages[locale]}
          </label>
        ))}
      </div>
      <span className="hint" id={`${field.id}-hint`}>
        {say.languageHint}
      </span>
    </fieldset>
  )
}
