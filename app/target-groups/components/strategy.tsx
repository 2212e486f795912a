import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Measured, Strategy as StrategyData } from "#app/target-groups/measured.server.ts"
import type { Quoted } from "#app/target-groups/obligations.server.ts"
import { shareState } from "#app/target-groups/share-state.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { Quote } from "./quotes.tsx"

type Rows = { quote: Quoted; measured: Measured | null }[]
type StrategyProps = { strategy: StrategyData; silentDays: number; group: TargetGroupKey }

/** The strategy verbatim, beside what is measured of it (look/target-group.html). What is measured stands first. */
export function Strategy({ strategy, silentDays, group }: StrategyProps) {
  const { targetGroups } = useMessages()
  const { countable, forAll, goals, means, rules, responsibility, contactRules, spokesman } = strategy
  const part = (title: string, rows: Rows) => <Part {...{ title, rows, silentDays, group }} />
  return (
    <div className="strategy">
      <div className="top-gap beside heads">
        <h2>{targetGroups.strategySays}</h2>
        <p className="only-wide as-h2">{targetGroups.weMeasure}</p>
      </div>
      {part(targetGroups.countable, countable)}
      {part(targetGroups.forAll, forAll)}
      {spokesman && <Rule title={targetGroups.spokesman} help={targetGroups.spokesmanHelp} quotes={[spokesman]} />}
      <Rule title={targetGroups.contactRule} help={targetGroups.contactRuleHelp} quotes={contactRules} />
      <div className="halves">
        <Said title={targetGroups.kinds.goal} quotes={goals} />
        <Said title={targetGroups.kinds.means} quotes={means} />
        <Said title={targetGroups.kinds.rule} quotes={rules} />
        <Said title={targetGroups.kinds.responsibility} quotes={responsibility} />
      </div>
    </div>
  )
}

type PartProps = { title: string; rows: Rows; silentDays: number; group: TargetGroupKey }

function Part({ title, rows, ...rest }: PartProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {rows.map(({ quote, measured }) => (
        <div key={quote.id} className="beside">
          <Quote quote={quote} />
          {measured && <MeasuredFacts measured={measured} {...rest} />}
        </div>
      ))}
    </section>
  )
}

/** What nothing is measured of yet. */
function Said({ title, quotes }: { title: string; quotes: Quoted[] }) {
  if (quotes.length === 0) return null
  return (
    <section className="stack">
      <h3>{title}</h3>
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} />
      ))}
    </section>
  )
}

function Rule({ title, help, quotes }: { title: string; help: string; quotes: Quoted[] }) {
  if (quotes.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {quotes.map((quote, n) => (
        <div key={quote.id} className="beside">
          <Quote quote={quote} />
          {n === 0 && <p className="muted">{help}</p>}
        </div>
      ))}
    </section>
  )
}

type FactsProps = { measured: Measured; silentDays: number; group: TargetGroupKey }

function MeasuredFacts({ measured, silentDays, group }: FactsProps) {
  const { targetGroups } = useMessages()
  const say = targetGroups.figures
  switch (measured.kind) {
    case "answers": {
      const { onTime, total } = measured
      const late = total - onTime
      const value = total === 0 ? "–" : `${Math.round((100 * onTime) / total)} %`
      return (
        <Figure
          name={total === 0 ? say.nothingDue : say.of(onTime, total)}
          value={value}
          state={shareState(measured)}
          words={total === 0 ? undefined : late > 0 ? targetGroups.late(late) : targetGroups.allInTime}
        />
      )
    }
    case "meetings": {
      const { held, owed, year } = measured
      const words = held < owed ? targetGroups.meetingsMissing(owed - held) : undefined
      return <Figure name={say.meetings(year)} value={String(held)} beside={say.outOf(owed)} words={words} />
    }
    case "silent":
      return (
        <Figure
          name={say.silent(silentDays)}
          value={String(measured.n)}
          to={`/stakeholders/silent?days=${silentDays}&group=${group}`}
        />
      )
    case "in-agreement":
      return <Figure name={say.inAgreement} value={String(measured.n)} />
  }
}

type FigureProps = {
  name: string
  value: string
  beside?: string
  state?: "ok" | "soon" | "late"
  words?: string
  to?: string
}

function Figure({ name, value, beside, state, words, to }: FigureProps) {
  return (
    <div className="stack small-gap">
      <dl className="figures">
        <div data-state={state}>
          <dt>{name}</dt>
          <dd>
            {to && value !== "0" ? <Link to={to}>{value}</Link> : value} {beside && <small>{beside}</small>}
          </dd>
        </div>
      </dl>
      {words && <p className="muted">{words}</p>}
    </div>
  )
}
