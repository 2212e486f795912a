import { useMessages } from "#app/i18n/use-messages.ts"
import type { Quoted } from "#app/target-groups/obligations.server.ts"

/** The strategy in its own words, folded. It is Danish in every language of ours. */
export function Quotes({ title, quotes }: { title: string; quotes: Quoted[] }) {
  const { everybodyHelp } = useMessages().targetGroups
  return (
    <details className="panel quotes">
      <summary>
        <b>{title}</b> <span className="muted">{everybodyHelp}</span>
      </summary>
      <div className="stack">
        {quotes.map((quote) => (
          <Quote key={quote.id} quote={quote} />
        ))}
      </div>
    </details>
  )
}

export function Quote({ quote: { id, words, cadence, owner } }: { quote: Quoted }) {
  const say = useMessages().targetGroups
  return (
    <blockquote>
      <p lang="da">{words}</p>
      <small>
        {[say.obligation(id), ...(cadence ? [say.cadence(cadence)] : []), ...(owner ? [say.owner(owner)] : [])].join(
          " · ",
        )}
      </small>
    </blockquote>
  )
}
