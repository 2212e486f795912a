import type { DueText } from "#app/inquiries/row-due.ts"

/** Shape, word and time, in that order (look/README.md, Principles). */
export function Due({ due: { state, word, time, datetime } }: { due: DueText }) {
  if (state === null) return <span className="muted">{word}</span>
  return (
    <span className="due" data-state={state}>
      <b>{word}</b> {datetime ? <time dateTime={datetime}>{time}</time> : <span>{time}</span>}
    </span>
  )
}
