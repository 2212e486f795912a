import { Link } from "@remix-run/react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { searchPath } from "./filter.ts"
import { type Choice, choicesOf } from "./palette-choices.tsx"
import type { Kind, SearchFilter } from "./results.ts"
import type { ShownResults } from "./shown.server.ts"

/** The hits of one kind; where all kinds are shown, the first of them and the way to the rest. */
export function SearchResults({ kind, filter, results }: { kind: Kind; filter: SearchFilter; results: ShownResults }) {
  const messages = useMessages()
  const { search } = messages
  const choices = choicesOf(results, messages, useLocale())[kind]
  const rest = filter.kind === undefined && results[kind].total > choices.length
  return (
    <section className="panel top-gap" aria-labelledby={`hits-${kind}`}>
      <header>
        <h2 id={`hits-${kind}`}>{search.kinds[kind]}</h2>
        {rest && <Link to={searchPath({ ...filter, kind, page: 1 })}>{search.seeAll(search.kinds[kind])}</Link>}
      </header>
      <ul className="list">
        {choices.map((choice) => (
          <Hit key={choice.key} choice={choice} />
        ))}
      </ul>
    </section>
  )
}

function Hit({ choice }: { choice: Choice }) {
  if (!("href" in choice)) return null
  const { href, title, beside, small } = choice
  return (
    <li>
      <Link to={href}>{title}</Link>
      <span className="muted">{beside}</span>
      {small && <small>{small}</small>}
    </li>
  )
}
