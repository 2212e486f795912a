import type { Locale } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { readability } from "#app/lib/lix.ts"
import { exampleValues } from "#app/templates/example.ts"
import { fillTemplate } from "#app/templates/fill.ts"
import { FilledText } from "./filled-text.tsx"

/** Above this a letter to the public is no longer easy to read (Björnsson's step). */
const hardFrom = 35

type Props = { text: string; language: Locale; now: number; formId?: string }

/** What the template becomes on an invented case, and how it reads. */
export function TemplatePreview({ text, language, now, formId }: Props) {
  const { templates, inquiries } = useMessages()
  const say = templates.preview
  const { composer } = inquiries.case
  const filled = fillTemplate(text, exampleValues(now, language), language)
  const found = readability(filled)
  return (
    <section className="panel" aria-labelledby="template-preview">
      <header>
        <h2 id="template-preview">{say.title}</h2>
        {formId && (
          <button className="button no-scripting" type="submit" form={formId} name="intent" value="preview">
            {say.show}
          </button>
        )}
      </header>
      <p className="hint">{say.example}</p>
      <div lang={language}>
        {filled.trim() === "" ? <p className="muted">{say.nothingYet}</p> : <FilledText text={filled} />}
      </div>
      {found && (
        <p role="status">
          <b>{composer.lix(found.lix, composer.levels[found.level])}</b> {found.lix >= hardFrom && say.tooHard}
        </p>
      )}
    </section>
  )
}
