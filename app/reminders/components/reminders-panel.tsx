import { Link } from "@remix-run/react"
import { dayAndClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { type ReminderKind, reminderKinds } from "#app/reminders/kinds.ts"
import type { StandingReminder } from "#app/reminders/standing-query.server.ts"

const MOST = 8
const states: Record<ReminderKind, "soon" | "late"> = { warning: "soon", due: "late", escalation: "late" }

/** What the house has reminded the viewer of, until it is put aside or no longer so. Its forms post in the background. */
export function RemindersPanel({ reminders }: { reminders: StandingReminder[] }) {
  const { reminders: say } = useMessages()
  const all = reminders.slice(0, 200).map(({ recipientId }) => recipientId)
  const shown = reminders.slice(0, MOST)
  const kinds = reminderKinds.toReversed().filter((kind) => shown.some((one) => one.kind === kind))
  const late = reminders.some(({ kind }) => states[kind] === "late")
  return (
    <section className="panel" data-state={late ? "late" : "soon"} aria-labelledby="reminders">
      <header>
        <h2 id="reminders">{say.title}</h2>
        <span className="muted">{reminders.length}</span>
      </header>
      {kinds.map((kind) => (
        <div key={kind} className="stack small-gap">
          <h3 className="due" data-state={states[kind]}>
            <b>{say.headings[kind]}</b>
          </h3>
          <ul className="list">
            {shown
              .filter((one) => one.kind === kind)
              .map((one) => (
                <Item key={one.recipientId} one={one} />
              ))}
          </ul>
        </div>
      ))}
      {reminders.length > MOST && <p className="muted">{say.mail.more(reminders.length - MOST)}</p>}
      <form method="post" action="/reminders/seen">
        <button className="button" type="submit" name="ids" value={all.join(",")}>
          {say.seen}
        </button>
      </form>
    </section>
  )
}

function Item({ one: { number, subject, dueAt, kind, assignee } }: { one: StandingReminder }) {
  const { reminders: say, inquiries } = useMessages()
  const locale = useLocale()
  const facts = [say.deadline(dayAndClock(dueAt, locale)), kind === "escalation" && (assignee ?? say.nobody)]
  return (
    <li>
      <Link to={casePath(number)}>{subject || inquiries.noSubject}</Link>
      <small>{facts.filter(Boolean).join(". ")}</small>
    </li>
  )
}
