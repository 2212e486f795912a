import { useId, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { SelectedPair } from "#app/stakeholders/duplicates/duplicates-page.server.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { distinctionsPath, mergesPath } from "#app/stakeholders/duplicates/paths.ts"
import { ComparisonTable } from "./comparison-table.tsx"
import { ReasonColumns } from "./reason-columns.tsx"

export const mergeButton = "merge"
export const distinctButton = "distinct"

/** Two entries side by side: why they may be one, what differs, which is kept; and the two ways on. */
export function Comparison({ kind, pair, now }: { kind: PartyKind; pair: SelectedPair; now: number }) {
  const { duplicates: say } = useMessages()
  const { one, other } = pair
  const [keptId, keep] = useState(pair.keptId)
  const titleId = useId()
  const distinctId = useId()
  return (
    <section className="panel comparison" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{say.compare(one.name, other.name)}</h2>
        {pair.certainty && (
          <span className="due" data-state={pair.certainty === "certain" ? "ok" : "soon"}>
            <b>{say.certainty[pair.certainty]}</b>
          </span>
        )}
      </header>
      <ReasonColumns reasons={pair.reasons} />
      <form id={distinctId} method="post" action={distinctionsPath(kind)}>
        <PairFields kind={kind} pair={pair} />
      </form>
      <form method="post" action={mergesPath(kind)} className="stack">
        <PairFields kind={kind} pair={pair} />
        <ComparisonTable kind={kind} parties={[one, other]} keptId={keptId} onKeep={keep} now={now} />
        <p className="muted">{say.allKept}</p>
        <div className="row">
          <button id={mergeButton} className="button primary" type="submit">
            {say.merge} <kbd>m</kbd>
          </button>
          <button id={distinctButton} className="button" type="submit" form={distinctId}>
            {say.distinct} <kbd>n</kbd>
          </button>
        </div>
      </form>
    </section>
  )
}

function PairFields({ kind, pair: { one, other } }: { kind: PartyKind; pair: SelectedPair }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="one" value={one.id} />
      <input type="hidden" name="other" value={other.id} />
    </>
  )
}
