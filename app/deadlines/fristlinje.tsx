import { useId } from "react"
import { DueMark } from "./due-mark.tsx"
import type { FristlinjeShape, Part } from "./fristlinje.ts"
import type { Label } from "./labels.ts"

/** Once on every page that shows a line: the hatch of closed time, which SVG finds by its id in the document. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" y2="4" />
        </pattern>
      </defs>
    </svg>
  )
}

/** An axis position as an attribute; two decimals are a tenth of a pixel on the widest screen. */
export const percent = (value: number) => `${Number(value.toFixed(2))}%`

/**
 * The line from received to due (look/README.md). `heading` and `left` replace the words above it where the line shows
 * another deadline than our reply, such as the company's own.
 */
export function Fristlinje({
  line,
  as: Heading = "h2",
  headingId,
  heading = line.heading,
  left = line.left,
}: {
  line: FristlinjeShape
  as?: "h2" | "h3"
  headingId?: string
  heading?: string
  left?: string
}) {
  const titleId = useId()
  return (
    <figure className="fristlinje" data-state={line.state}>
      <figcaption>
        <Heading className="when" id={headingId}>
          {heading}
        </Heading>
        <p className="left">{left}</p>
      </figcaption>
      <svg height={line.height} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{line.title}</title>
        {line.parts.map((part) => (
          <Bar key={`${part.kind} ${part.x}`} {...part} />
        ))}
        <circle className="start" cx={percent(line.start)} cy="28" r="4" />
        <Now x={line.stop} />
        <DueMark state={line.state} x={percent(line.due)} />
        {line.above.map((label) => (
          <Word key={label.role} label={label} y={12} className={aboveClass[label.role]} />
        ))}
        {line.below.map((label) => (
          <Word key={`${label.text} ${label.x}`} label={label} y={50} />
        ))}
        {line.notes.map((label) => (
          <Word key={`${label.text} ${label.x}`} label={label} y={66} leader={label.leader} />
        ))}
      </svg>
    </figure>
  )
}

const aboveClass = { due: "due-text", stop: "strong", received: "" }

/** A part of the track. Pauses are drawn with an edge, which needs its pixel on either side. */
export function Bar({ kind, x, width }: Part) {
  const thin = kind === "paused"
  return (
    <rect
      className={kind === "closed" ? undefined : kind}
      x={percent(x)}
      y={thin ? 22 : 21}
      width={percent(width)}
      height={thin ? 12 : 14}
      fill={kind === "closed" ? "url(#hatch)" : undefined}
    />
  )
}

/** The stroke through the track, 6 px past it both ways. */
export function Now({ x }: { x: number }) {
  return <line className="now" x1={percent(x)} x2={percent(x)} y1="15" y2="41" />
}

/** A word on the line; with a leader, a thin stroke leads from it up to the track. */
export function Word({
  label: { text, x, anchor, wide },
  y,
  className = "",
  leader = false,
}: {
  label: Label
  y: number
  className?: string
  leader?: boolean
}) {
  const classes = [className, wide ? "wide" : ""].filter(Boolean).join(" ")
  return (
    <>
      <text className={classes || undefined} x={percent(x)} y={y} textAnchor={anchor}>
        {text}
      </text>
      {leader && (
        <line className={wide ? "hatch-line wide" : "hatch-line"} x1={percent(x)} x2={percent(x)} y1="36" y2="55" />
      )}
    </>
  )
}
