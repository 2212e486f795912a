import { Fristlinje } from "#app/deadlines/fristlinje.tsx"
import { ReasonList } from "#app/deadlines/reason-list.tsx"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { ShownDeadline } from "#app/inquiries/case-deadline.ts"

/** By when, why, and how it was reckoned. */
export function DeadlinePanel({ deadline, replyExpected }: { deadline: ShownDeadline | null; replyExpected: boolean }) {
  const { inquiries } = useMessages()
  const locale = useLocale()
  const say = inquiries.case
  if (!deadline)
    return (
      <section className="panel first" aria-label={say.aboutDeadline}>
        <h2>{say.noDeadline}</h2>
        {!replyExpected && <p className="muted">{say.noReplyExpected}</p>}
      </section>
    )
  const { line, heading, reasons, others } = deadline
  return (
    <section className="panel first" data-state={line.state} aria-label={say.aboutDeadline}>
      <Fristlinje line={line} heading={heading} />
      {reasons.length > 0 && (
        <details open>
          <summary>{say.howReckoned}</summary>
          <ReasonList reasons={reasons} locale={locale} />
        </details>
      )}
      {others.length > 0 && (
        <dl className="facts">
          {others.map(({ kind, text }) => (
            <div key={kind}>
              <dt>{say.deadlines[kind]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
