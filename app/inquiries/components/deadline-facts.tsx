import type { ReckonedLine } from "#app/deadlines/reckoning-text.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { DeadlineBeside } from "#app/inquiries/deadlines-beside.ts"
import { Due } from "./due.tsx"

/** The case's deadlines side by side, the leading one first, each in its own state. */
export function BesideList({ beside }: { beside: DeadlineBeside[] }) {
  const { inquiries } = useMessages()
  if (beside.length === 0) return null
  return (
    <dl className="facts beside-deadlines">
      {beside.map(({ kind, due, by }) => (
        <div key={kind}>
          <dt>{inquiries.case.deadlines[kind]}</dt>
          <dd>
            <Due due={due} /> <small>{by}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Each time the clock stood still: for whom, from, to, and how much of it we were open. */
export function PauseList({ pauses }: { pauses: string[] }) {
  const say = useMessages().inquiries.deadline
  if (pauses.length === 0) return null
  return (
    <ul className="reasons" aria-label={say.pausesLabel}>
      {pauses.map((pause) => (
        <li key={pause}>{pause}</li>
      ))}
    </ul>
  )
}

/** The way from received to due, a line for each day or week; what is not counted stands back. */
export function DayByDay({ steps, skipped }: { steps: ReckonedLine[]; skipped: string }) {
  const say = useMessages().inquiries.deadline
  if (steps.length === 0) return null
  return (
    <details>
      <summary>
        {say.dayByDay} {skipped}
      </summary>
      <ol className="day-by-day">
        {steps.map(({ when, what, counted }) => (
          <li key={`${when} ${what}`} className={counted ? undefined : "skipped"}>
            <span>{when}</span> <span>{what}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
