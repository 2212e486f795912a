import type { DueState } from "./due-words.ts"

/** The state's shape, drawn about its own middle at `x` per cent; it takes its colour from the state around it. */
export function DueMark({ state, x, own = false }: { state: DueState; x: string; own?: boolean }) {
  return (
    <svg x={x} y="28" overflow="visible" data-state={own ? state : undefined} aria-hidden="true">
      {state === "ok" ? <circle className="mark" r="6.5" /> : <path className="mark" d={shapes[state]} />}
    </svg>
  )
}

const shapes: Record<Exclude<DueState, "ok">, string> = {
  soon: "M0-8 8 6.5H-8z",
  late: "M0-8 8 0 0 8-8 0z",
  wait: "M-6-7h4.5v14H-6z M1.5-7H6v14H1.5z",
  done: "M-8 .5-5-2.5-2 .5 5.5-7 8.5-4-2 6.5z",
}
