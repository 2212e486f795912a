import type { SubmissionResult } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { dayAndClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field } from "#app/ui/field.tsx"
import { Fold, PanelButton, PanelForm } from "#app/ui/panel-form.tsx"

type Props = { view: MinutesView; lastResult?: SubmissionResult }

/** Approves the minutes once the meeting was held, or opens approved ones again. */
export function ApprovalPanel({ view: { meeting, versions }, lastResult }: Props) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const { id, status } = meeting
  const [latest] = versions
  if (status !== "held" && !latest) return null
  return (
    <section className="panel" aria-labelledby="approval" data-state={status === "held" ? "soon" : undefined}>
      <header>
        <h2 id="approval">{minutes.approval}</h2>
        <Link to={meetingPath(id, "minutes")}>{minutes.read}</Link>
      </header>
      {status === "held" && (
        <>
          <p className="muted">{minutes.approveHelp}</p>
          <PanelButton action={meetingPath(id, "approval")} fields={{ change: "approve" }} primary>
            {minutes.approve}
          </PanelButton>
        </>
      )}
      <ul className="list">
        {versions.map(({ n, approvedAt, approvedBy, reopenedAt, reopenedBecause }) => (
          <li key={n}>
            <Link to={`${meetingPath(id, "minutes")}?version=${n}`}>{minutes.version(n)}</Link>
            <span className="due" data-state={reopenedAt === null ? "done" : "waived"}>
              <b>{reopenedAt === null ? minutes.approved : minutes.reopened}</b>
            </span>
            <small>
              {minutes.approvedBy(dayAndClock(approvedAt, locale), approvedBy)}
              {reopenedBecause && `. ${minutes.reopenedBecause(reopenedBecause)}`}
            </small>
          </li>
        ))}
      </ul>
      {status === "minutes-approved" && (
        <Fold title={minutes.reopen}>
          <ReopenForm meetingId={id} lastResult={lastResult} />
        </Fold>
      )}
    </section>
  )
}

function ReopenForm({ meetingId, lastResult }: { meetingId: number; lastResult?: SubmissionResult }) {
  const { minutes } = useMessages()
  return (
    <PanelForm
      id="reopen-form"
      action={meetingPath(meetingId, "approval")}
      values={{ because: "" }}
      submit={minutes.reopen}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="reopen" />
          <Field field={fields.because} label={minutes.because} hint={minutes.becauseHint} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}
