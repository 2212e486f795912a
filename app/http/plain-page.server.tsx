import { renderToStaticMarkup } from "react-dom/server"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"

type PlainPage = {
  locale: Locale
  heading: string
  words: string
  stylesheets: string[]
  /** Without the way to My day: for those who are not colleagues, and those who are to go back. */
  noWay?: boolean
}

/** A page for the answers that are given without Remix: a refused request, a fault in the shell itself. */
export function plainPage({ locale, heading, words, stylesheets, noWay = false }: PlainPage): string {
  const { common, errors } = messages(locale)
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading} · ${common.product}`}</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main className="gate">
          <div className="stack">
            {!noWay && (
              <a className="brand" href="/">
                {common.product}
              </a>
            )}
            <h1>{heading}</h1>
            <p>{words}</p>
            {!noWay && (
              <p>
                <a className="button" href="/">
                  {errors.toMyDay}
                </a>
              </p>
            )}
          </div>
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}`
}
