import type { Locale } from "#app/i18n/locale.ts"
import { holdsWord, reasonParts } from "./reason-text.ts"
import { isCandidate, type Reason } from "./reasons.ts"

/** How the deadline was reckoned, the reason that holds first, the sender's own words set apart. */
export function ReasonList({ reasons, locale }: { reasons: readonly Reason[]; locale: Locale }) {
  return (
    <ol className="reasons">
      {reasons.map((reason, index) => (
        <li key={JSON.stringify(reason)}>
          {index === 0 && isCandidate(reason) && (
            <>
              <b>{holdsWord[locale]}</b>{" "}
            </>
          )}
          {reasonParts(reason, locale).map((part) =>
            typeof part === "string" ? (
              part
            ) : (
              <span key={part.quote} className="quote">
                {part.quote}
              </span>
            ),
          )}
        </li>
      ))}
    </ol>
  )
}
