import { Fristlinje } from "#app/deadlines/fristlinje.tsx"
import { ReasonList } from "#app/deadlines/reason-list.tsx"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { ShownDeadline } from "#app/inquiries/case-deadline.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { SettableDeadline } from "#app/inquiries/settable-deadline.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { BesideList, DayByDay, PauseList } from "./deadline-facts.tsx"
import { type RefusedDeadline, SetDeadline } from "./set-deadline.tsx"

/** By when, why, how it was reckoned, and how to set another. */
export function DeadlinePanel({
  inquiry: { number, replyExpected },
  deadline,
  settable,
  refused,
}: {
  inquiry: CaseView
  deadline: ShownDeadline | null
  settable: SettableDeadline | null
  refused: RefusedDeadline | null
}) {
  const { inquiries } = useMessages()
  const locale = useLocale()
  const say = inquiries.case
  const { restore } = inquiries.deadline
  return (
    <section className="panel first" data-state={deadline?.line.state} aria-label={say.aboutDeadline}>
      {deadline ? (
        <Fristlinje line={deadline.line} heading={deadline.heading} />
      ) : (
        <>
          <h2>{say.noDeadline}</h2>
          {!replyExpected && <p className="muted">{say.noReplyExpected}</p>}
        </>
      )}
      {deadline && <BesideList beside={deadline.beside} />}
      {deadline && deadline.reasons.length > 0 && (
        <details open>
          <summary>{say.howReckoned}</summary>
          <ReasonList reasons={deadline.reasons} locale={locale} />
        </details>
      )}
      {deadline && <PauseList pauses={deadline.pauses} />}
      {deadline && <DayByDay steps={deadline.steps} skipped={deadline.skipped} />}
      {settable && deadline?.overruled && (
        <form method="post" action={casePath(number, "deadline")}>
          <input type="hidden" name="kind" value={deadline.kind} />
          <button className="button" type="submit" name="restore" value="1">
            {restore}
          </button>
        </form>
      )}
      {settable && <SetDeadline number={number} settable={settable} refused={refused} />}
    </section>
  )
}
