import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { meetingMailPath } from "#app/meetings/invitations/paths.ts"
import type { InvitationsView, MeetingMailView } from "#app/meetings/invitations/view-query.server.ts"
import { JudgeMail } from "./judge-mail.tsx"
import { mailWords } from "./mail-words.ts"

const drawn: Record<MeetingMailView["state"], string> = {
  ...{ open: "soon", applied: "done", accepted: "done", stale: "waived", declined: "waived", dismissed: "waived" },
}

/** What came back by mail: first what a person must decide, then all the rest. */
export function MeetingMails({ view }: { view: InvitationsView }) {
  const say = useMessages().invitations.mails
  const open = view.mails.filter(({ state }) => state === "open")
  const settled = view.mails.filter(({ state }) => state !== "open")
  return (
    <>
      {open.length > 0 && (
        <>
          <h3>{say.open}</h3>
          <ul className="list stacked">
            {open.map((mail) => (
              <li key={mail.id}>
                <Said mail={mail} view={view} />
                <JudgeMail mail={mail} view={view} />
              </li>
            ))}
          </ul>
        </>
      )}
      {settled.length > 0 && (
        <details>
          <summary>
            {say.settled} ({settled.length})
          </summary>
          <ul className="list stacked">
            {settled.map((mail) => (
              <li key={mail.id}>
                <Said mail={mail} view={view} />
                {mail.state === "dismissed" && <JudgeMail mail={mail} view={view} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Said({ mail, view }: { mail: MeetingMailView; view: InvitationsView }) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.invitations.mails
  const { state, comment, participation, receivedAt, settledBy } = mail
  return (
    <>
      <span className="meta-line">
        <span className="due" data-state={drawn[state]}>
          <b>{say.states[state]}</b> <span>{momentWords(receivedAt, receivedAt, locale)}</span>
        </span>
        {settledBy && <small className="muted">{say.by(settledBy)}</small>}
      </span>
      <span>{mailWords(mail, view, t, locale)}</span>
      {participation && participation !== "needs-action" && (
        <small>{say.answerOf(t.meetings.participation[participation])}</small>
      )}
      {comment && <span className="quote">»{comment}«</span>}
      <small>
        <a href={meetingMailPath(view.meetingId, mail.id)} download>
          {say.raw}
        </a>
      </small>
    </>
  )
}
