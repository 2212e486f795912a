import { useMessages } from "#app/i18n/use-messages.ts"
import type { TriageReason } from "#app/inquiries/triage/reason.ts"
import type { CaseView } from "#app/inquiries/views.ts"

type Of = Pick<CaseView, "topic" | "targetGroup" | "unit" | "replyExpected">

/** »Emne: Arbejdsfordeling, lært af 42 bekræftede sager »hjemsende« (91 %)«, a line for each thing that speaks for a field. */
export function TriageReasons({ reasons, of }: { reasons: TriageReason[]; of: Of }) {
  const { inquiries, terms } = useMessages()
  const say = inquiries.case.classification
  const telling = reasons.filter(({ ground }) => ground !== "default")
  if (telling.length === 0) return null
  const valueIn = ({ field }: TriageReason): string | undefined => {
    if (field === "topic") return terms.topics[of.topic]
    if (field === "target-group") return of.targetGroup ? terms.targetGroups[of.targetGroup] : undefined
    if (field === "unit") return of.unit?.name
    if (field === "reply-expected") return of.replyExpected ? say.replyAwaited : say.noReplyAwaited
    return undefined
  }
  const groundOf = ({ ground, rule, cases }: TriageReason): string => {
    if (rule !== undefined) return say.byRule(rule)
    return ground === "learned" && cases !== undefined ? say.learnedFrom(cases) : say.grounds[ground]
  }
  return (
    <details>
      <summary>{say.why}</summary>
      <ul className="reasons">
        {telling.map((reason) => (
          <li key={`${reason.field} ${reason.ground} ${reason.words.join()}`}>
            <b>{[say.fields[reason.field], valueIn(reason)].filter(Boolean).join(": ")}</b>, {groundOf(reason)}
            {reason.words.length > 0 && (
              <>
                {" "}
                <span className="quote">{reason.words.map((word) => `»${word}«`).join(", ")}</span>
              </>
            )}
            {/* Only what was learned has been put to the test, so only its number is worth a number. */}
            {reason.ground === "learned" && reason.confidence !== undefined && (
              <> {say.chance(Math.round(reason.confidence * 100))}</>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
