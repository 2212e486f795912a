import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Figures, RuleView } from "#app/meetings/coverage/coverage.ts"
import { type CoverageFilter, coverageSearch } from "#app/meetings/coverage/filter.ts"

type Props = { figures: Figures; before: Figures; filter: CoverageFilter; kind: RuleView["kind"] }

/** Planned, booked, held, remaining and missed of a rule. */
export function CoverageFigures({ figures: { owed, held, counts }, before, filter, kind }: Props) {
  const meeting = kind === "meeting"
  const say = useMessages().meetings.coverage.figures
  const wanting = coverageSearch({ ...filter, wanting: true })
  const linked = (n: number): ReactNode => (n > 0 ? <Link to={wanting}>{n}</Link> : n)
  return (
    <dl className="figures">
      <div>
        <dt>{say.owed(filter.year)}</dt>
        <dd>{owed}</dd>
      </div>
      <Figure state="held" words={meeting ? say.held : say.delivered} n={held} />
      {meeting && <Figure state="booked" words={say.booked} n={counts.booked} />}
      {meeting && <Figure state="proposed" words={say.proposed} n={counts.proposed} />}
      <Figure state="unplanned" words={meeting ? say.unplanned : say.wanting} n={linked(counts.unplanned)} />
      <Figure state="missed" words={meeting ? say.missed : say.notDelivered} n={linked(counts.missed)} />
      <Figure state="waived" words={say.waived} n={counts.waived} />
      {counts.unrecorded > 0 && <Figure state="waived" words={say.unrecorded} n={counts.unrecorded} />}
      {before.owed > 0 && (
        <div>
          <dt>{meeting ? say.heldLast(filter.year - 1) : say.deliveredLast(filter.year - 1)}</dt>
          <dd>
            {before.held} <small>{say.of(before.owed)}</small>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Figure({ state, words, n }: { state: string; words: string; n: ReactNode }) {
  return (
    <div data-state={state}>
      <dt>{words}</dt>
      <dd>{n}</dd>
    </div>
  )
}
