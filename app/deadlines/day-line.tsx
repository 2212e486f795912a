import type { DayLineShape } from "./day-line.ts"
import { DueMark } from "./due-mark.tsx"
import { Bar, Now, percent, Word } from "./fristlinje.tsx"

/** The day as a line (look/my-day.html): what has passed, meetings, now, and today's deadlines. */
export function DayLine({ line }: { line: DayLineShape }) {
  return (
    <figure className="fristlinje" data-state={line.state}>
      <figcaption className="sr-only">{line.caption}</figcaption>
      <svg height={line.meetingNames.length > 0 ? 70 : 52} role="img" aria-label={line.title}>
        <Bar kind="open" x={0} width={100} />
        <Bar kind="spent" x={0} width={line.now} />
        {line.meetings.map(({ x, width }) => (
          <Bar key={`${x} ${width}`} kind="paused" x={x} width={width} />
        ))}
        {line.meetingNames.map((label) => (
          <Word key={`${label.text} ${label.x}`} label={label} y={66} />
        ))}
        {line.hours.map((label) => (
          <Word key={`${label.text} ${label.x}`} label={label} y={50} />
        ))}
        <Now x={line.now} />
        {line.deadlines.map(({ at, x, state }) => (
          <DueMark key={at} state={state} x={percent(x)} own />
        ))}
        {line.above.map((label) => (
          <Word
            key={`${label.text} ${label.x}`}
            label={label}
            y={12}
            className={label.role === "due" ? "due-text" : "strong"}
          />
        ))}
      </svg>
    </figure>
  )
}
