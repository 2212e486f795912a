import type { Locale } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { fieldKeys, fieldMark } from "#app/templates/fields.ts"
import { insertText } from "#app/ui/insert-text.ts"

/** What can be filled in by itself. A click puts it where the cursor is; without JavaScript one types it. */
export function FieldList({ language, textId }: { language: Locale; textId: string }) {
  const { insert: say, fieldWords } = useMessages().templates
  const put = (mark: string) => {
    const field = document.getElementById(textId)
    if (field instanceof HTMLTextAreaElement) insertText(field, field.selectionStart, field.selectionEnd, mark)
  }
  return (
    <section className="panel" aria-labelledby="template-fields">
      <h2 id="template-fields">{say.title}</h2>
      <p className="hint">{say.words}</p>
      <dl className="facts field-marks">
        {fieldKeys.map((key) => {
          const mark = fieldMark(key, language)
          return (
            <div key={key}>
              <dt>
                <button className="button quiet" type="button" aria-label={say.put(mark)} onClick={() => put(mark)}>
                  <code>{mark}</code>
                </button>
              </dt>
              <dd>{fieldWords[key]}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
