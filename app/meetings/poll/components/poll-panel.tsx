import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type { PollView } from "#app/meetings/poll/poll-query.server.ts"

/** On the page of a proposed meeting: the way to its poll. */
export function PollPanel({ view: { meetingId, poll } }: { view: PollView }) {
  const { polls } = useMessages()
  const answered = poll?.voters.filter((voter) => voter.answered).length ?? 0
  return (
    <section className="panel" aria-labelledby="poll">
      <header>
        <h2 id="poll">{polls.title}</h2>
        {poll && <span className="muted">{polls.running(answered, poll.voters.length)}</span>}
      </header>
      {!poll && <p className="muted">{polls.help}</p>}
      <p>
        <Link className="button" to={meetingPath(meetingId, "poll")}>
          {poll ? polls.see : polls.start}
        </Link>
      </p>
    </section>
  )
}
