import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { ListedPair } from "#app/stakeholders/duplicates/duplicates-page.server.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"

type PairListProps = {
  kind: PartyKind
  pairs: ListedPair[]
  selected: string | null
  /** How many more there are than are shown. */
  left: number
}

export function PairList({ kind, pairs, selected, left }: PairListProps) {
  const { duplicates: say } = useMessages()
  return (
    <nav className="pairs" aria-label={say.listLabel}>
      <ol>
        {pairs.map(({ key, one, other, certainty }, at) => (
          <li key={key}>
            <Link
              to={`?${new URLSearchParams({ kind, pair: key, at: String(at) })}`}
              data-pair={key}
              aria-current={key === selected ? "true" : undefined}
              preventScrollReset
            >
              <span className="names">
                {one}
                <br />
                {other}
              </span>
              <span className="due" data-state={certainty === "certain" ? "ok" : "soon"}>
                <b>{say.certainty[certainty]}</b>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {left > 0 && <p className="muted">{say.more(left)}</p>}
    </nav>
  )
}
