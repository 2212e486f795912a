import { locales } from "#app/i18n/locale.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { exportPath } from "#app/privacy/paths.ts"

/** Fetches the ZIP: a plain form, since the answer is a file and no page. */
export function ExportPanel({ id }: { id: number }) {
  const { privacy } = useMessages()
  const locale = useLocale()
  const say = privacy.export
  return (
    <section className="panel" aria-labelledby="export-title">
      <header>
        <h2 id="export-title">{say.title}</h2>
      </header>
      <form method="get" action={exportPath(id)} className="stack">
        <p>{say.words}</p>
        <div className="field">
          <label htmlFor="export-language">{say.language}</label>
          <select className="control" id="export-language" name="language" defaultValue={locale}>
            {locales.map((one) => (
              <option key={one} value={one}>
                {say.languages[one]}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button type="submit" className="button primary">
            {say.button}
          </button>
        </p>
      </form>
    </section>
  )
}
