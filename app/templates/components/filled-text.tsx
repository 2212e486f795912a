import { findGaps } from "#app/templates/gaps.ts"

/** A letter as it will be read; what the writer has still to fill in stands marked. */
export function FilledText({ text }: { text: string }) {
  const gaps = findGaps(text)
  return (
    <p className="as-filled" dir="auto">
      {gaps.map(({ from, to }, n) => (
        // Where it begins is what a gap is told by.
        <span key={from}>
          {text.slice(gaps[n - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(gaps.at(-1)?.to ?? 0)}
    </p>
  )
}
