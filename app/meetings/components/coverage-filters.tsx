import { Form, Link } from "@remix-run/react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { stateName } from "#app/meetings/coverage/cell-words.ts"
import type { RuleView } from "#app/meetings/coverage/coverage.ts"
import { type CoverageFilter, coverageSearch } from "#app/meetings/coverage/filter.ts"
import { drawnAs, type SlotState } from "#app/meetings/slot-state.ts"

type Props = {
  rules: RuleView[]
  years: number[]
  filter: CoverageFilter
  choices: { owners: { id: number; name: string }[]; municipalities: { code: string; name: string }[] }
}

const legend: SlotState[] = ["held", "booked", "proposed", "unplanned", "missed", "waived"]
const deliveryLegend: SlotState[] = ["held", "unplanned", "missed", "waived"]

/** Which obligation, which year, whose, where: all of it in the address. */
export function CoverageFilters({ rules, years, filter, choices }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.coverage
  const kind = rules.find(({ id }) => id === filter.ruleId)?.kind ?? "meeting"
  const meeting = kind === "meeting"
  const { ruleId, year, ownerId, municipality, wanting } = filter
  return (
    <search className="filters coverage-filters">
      <Form className="row" key={JSON.stringify(filter)}>
        <select className="control auto" name="rule" defaultValue={ruleId ?? ""} aria-label={say.rule}>
          {rules.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </select>
        <select className="control auto" name="year" defaultValue={year} aria-label={say.year}>
          {[...new Set([year, ...years])].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <select className="control auto" name="owner" defaultValue={ownerId ?? ""} aria-label={say.owner}>
          <option value="">{`${say.owner}: ${say.all.toLowerCase()}`}</option>
          {choices.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="control auto"
          name="municipality"
          defaultValue={municipality ?? ""}
          aria-label={say.municipality}
        >
          <option value="">{`${say.municipality}: ${say.all.toLowerCase()}`}</option>
          {choices.municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {wanting && <input type="hidden" name="wanting" value="1" />}
        <button className="button" type="submit">
          {say.show}
        </button>
      </Form>
      <Link
        className={wanting ? "chip on" : "chip"}
        to={coverageSearch({ ...filter, wanting: !wanting })}
        aria-current={wanting ? "true" : undefined}
        preventScrollReset
      >
        {say.wanting}
      </Link>
      <ul className="legend push" aria-label={say.legend}>
        {(meeting ? legend : deliveryLegend).map((state) => (
          <li key={state} className="due" data-state={drawnAs(state)}>
            <b>{stateName(state, kind, t)}</b>
          </li>
        ))}
      </ul>
    </search>
  )
}
