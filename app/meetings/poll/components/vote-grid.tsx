import { shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { meetingTime } from "#app/meetings/components/meeting-time.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type { Vote } from "#app/meetings/poll/best-time.ts"
import type { RunningPoll } from "#app/meetings/poll/poll-query.server.ts"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Props = { meetingId: number; poll: RunningPoll }

const shapes: Record<Vote, string> = { yes: "ok", "if-needed": "soon", no: "late" }

/** Who can when: each answer as shape, word and colour; the best time is named, and each can be booked. */
export function VoteGrid({ meetingId, poll }: Props) {
  const { polls } = useMessages()
  const locale = useLocale()
  const say = polls.grid
  const { times, voters, sums, best } = poll
  return (
    <div className="table-box">
      <table className="dense votes">
        <caption className="sr-only">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.who}</th>
            {times.map((time) => (
              <th key={time.id} scope="col">
                {shortDay(time.startAt, locale)} {meetingTime(time, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voters.map(({ id, name, votes, undelivered }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {times.map((time) => (
                <td key={time.id}>
                  <VoteWord vote={votes[time.id]} undelivered={undelivered} />
                  <small className="when">{shortDay(time.startAt, locale)}</small>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say.sum}</th>
            {sums.map(({ timeId, yes, ifNeeded, no }, n) => (
              <td key={timeId}>
                <small className="when">{times[n] && shortDay(times[n].startAt, locale)}</small>
                {timeId === best && (
                  <span className="due" data-state="booked">
                    <b>{say.best}</b>
                  </span>
                )}{" "}
                <small>{say.points(yes, ifNeeded, no)}</small>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say.book}</th>
            {times.map((time) => (
              <td key={time.id}>
                <PanelForm
                  id={`book-${time.id}`}
                  action={meetingPath(meetingId, "poll")}
                  values={{}}
                  submit={say.bookWhat(shortDay(time.startAt, locale))}
                >
                  {() => (
                    <>
                      <input type="hidden" name="change" value="book" />
                      <input type="hidden" name="time" value={time.id} />
                    </>
                  )}
                </PanelForm>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function VoteWord({ vote, undelivered }: { vote: Vote | undefined; undelivered: boolean }) {
  const { polls } = useMessages()
  if (vote === undefined)
    return (
      <span className="due" data-state={undelivered ? "late" : "wait"}>
        <b>{undelivered ? polls.grid.undelivered : polls.grid.none}</b>
      </span>
    )
  return (
    <span className="due" data-state={shapes[vote]}>
      <b>{polls.votesShort[vote]}</b>
    </span>
  )
}
