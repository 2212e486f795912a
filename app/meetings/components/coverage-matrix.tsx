import { Link, useNavigate } from "@remix-run/react"
import { useRef } from "react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { cellPath, cellWords, columnName, rowName } from "#app/meetings/coverage/cell-words.ts"
import {
  type Column,
  type CoverageCell,
  type CoverageRow,
  countStates,
  figuresOf,
  type RuleView,
} from "#app/meetings/coverage/coverage.ts"
import { planPath, slotPath } from "#app/meetings/paths.ts"
import { isPlannable } from "#app/meetings/plannable.ts"
import { drawnAs, isDone, type SlotState } from "#app/meetings/slot-state.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { useKeys } from "#app/ui/keyboard.tsx"
import { useGridKeys } from "./use-grid-keys.ts"

type Matrix = { rule: RuleView; year: number; columns: Column[]; rows: CoverageRow[] }

/** Parties by periods, walked by the arrow keys; every cell says its state in shape, colour and words. */
export function CoverageMatrix({ coverage: { rule, year, columns, rows } }: { coverage: Matrix }) {
  const t = useMessages()
  const say = t.meetings.coverage
  const grid = useRef<HTMLTableElement>(null)
  useGridKeys(grid)
  const navigate = useNavigate()
  useKeys({
    f: () => {
      const slot = document.activeElement?.getAttribute("data-slot")
      if (slot) navigate(slotPath(Number(slot)))
    },
  })
  const plannable = isPlannable(rule)
  // Twelve columns are as wide as their words, and scroll.
  const look = rule.period === "month" ? "matrix months" : "matrix even"
  const jobcentres = rule.targetGroup === "jobcentres"
  const parties = jobcentres ? say.jobcentres(rows.length) : say.parties(rows.length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard is to reach it.
    <section className="table-box" tabIndex={0} aria-labelledby="coverage-caption">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern on a table keeps its headers. */}
      <table ref={grid} className={look} role="grid" aria-labelledby="coverage-caption">
        <caption id="coverage-caption">
          {say.caption(parties, say.periods(rule.period, columns.length))}
          <span className="only-wide">
            {" "}
            {say.keysHelp.arrows} <kbd>↵</kbd> {say.keysHelp.enter} <kbd>f</kbd> {say.keysHelp.waive}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{jobcentres ? say.jobcentre : say.party}</th>
            <th scope="col">{say.keptBy}</th>
            {columns.map((column, index) => (
              <th key={`${column.part} ${column.n}`} scope="col">
                {columnName(column, rule, t)}
                {rule.kind === "meeting" && (
                  <>
                    <br />
                    <small>
                      <ColumnWords states={rows.flatMap(({ cells }) => cells[index]?.state ?? [])} />
                      {plannable && rows.some(({ cells }) => isToPlan(cells[index])) && (
                        <>
                          <br />
                          <Link to={planPath({ obligationId: rule.id, year, part: column.part })}>
                            {t.meetingPlan.plan}
                          </Link>
                        </>
                      )}
                    </small>
                  </>
                )}
              </th>
            ))}
            <th scope="col">{year - 1}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.organisation?.id ?? 0} row={row} rule={rule} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Has no date, or one that is only proposed. */
const isToPlan = (cell: CoverageCell | null | undefined) => cell?.state === "unplanned" || cell?.plan != null

function ColumnWords({ states }: { states: SlotState[] }) {
  const { meetings } = useMessages()
  return <>{meetings.coverage.columnWords(countStates(states), states.filter(isDone).length)}</>
}

function Row({ row, rule, columns }: { row: CoverageRow; rule: RuleView; columns: Column[] }) {
  const { meetings } = useMessages()
  const say = meetings.coverage
  const { organisation, mergedInto, owner, cells, last } = row
  const before = figuresOf(last)
  return (
    <tr>
      <th scope="row">
        {organisation ? (
          <Link to={organisationPath(organisation.id)}>{rowName(organisation.name, rule)}</Link>
        ) : (
          meetings.ourselves
        )}
        {mergedInto && <small> {say.mergedInto(mergedInto)}</small>}
      </th>
      <td className="last">{owner && <abbr title={owner.name}>{owner.initials}</abbr>}</td>
      {columns.map(({ part, n }, index) => (
        <Cell key={`${part} ${n}`} cell={cells[index] ?? null} rule={rule} />
      ))}
      <td className="last">
        <span className="marks" aria-hidden="true">
          {last.map((state, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the periods of a year stay in their order.
            <i key={index} data-state={drawnAs(state)} />
          ))}
        </span>
        {say.lastWords(before.held, before.owed)}
      </td>
    </tr>
  )
}

function Cell({ cell, rule }: { cell: CoverageCell | null; rule: RuleView }) {
  const t = useMessages()
  const locale = useLocale()
  if (!cell) return <td className="last" />
  const { state, more } = cellWords(cell, rule, t, locale)
  const drawn = drawnAs(cell.state)
  return (
    <td data-state={drawn}>
      <Link id={`slot-${cell.id}`} to={cellPath(cell, rule)} data-slot={cell.id}>
        <span className="due" data-state={drawn}>
          <b>{state}</b> {more !== null && <span className="more">{more}</span>}
        </span>
      </Link>
    </td>
  )
}
