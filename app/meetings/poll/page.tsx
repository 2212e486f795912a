import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import styles from "#app/meetings/components/meetings.css?url"
import { meetingPath } from "#app/meetings/paths.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { PanelButton } from "#app/ui/panel-form.tsx"
import { titled } from "#app/ui/title.ts"
import { PollStart } from "./components/poll-start.tsx"
import { VoteGrid } from "./components/vote-grid.tsx"
import { pollForm } from "./forms.ts"
import { findPollView } from "./poll-query.server.ts"
import { bookTime, closePoll, startPoll } from "./polling.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.polls.title)

const WEEK = 7 * 86_400_000

/** Only what is proposed has a date to be found. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const { id, title, status } = await getMeeting(db.read, idIn(args.params))
  if (status !== "draft") throw redirect(meetingPath(id))
  return { id, title, view: await findPollView(db.read, id), now: now() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { context } = args
  const { id } = await getMeeting(context.db.read, idIn(args.params))
  const t = messages(context.locale)
  const { done } = t.polls
  const refusals = {
    ...{ "meeting-settled": "", "poll-open": "", "poll-settled": "", "poll-times": "", "nobody-reachable": "" },
    ...{ "no-mailbox": "", "meeting-past": "", "leader-busy": "" },
  } as const
  const schema = pollForm(t, context.locale, context.now())
  return answerPanel(args, viewer, { schema, back: meetingPath(id), refusals }, async (input, actor) => {
    if (input.change === "start") {
      await startPoll(context, actor, id, { times: input.times, closesAt: input.closesOn })
      return { say: done.started, to: meetingPath(id, "poll") }
    }
    if (input.change === "book") {
      await bookTime(context, actor, id, input.time)
      return { say: done.booked, to: meetingPath(id) }
    }
    await closePoll(context, actor, id)
    return { say: done.closed, to: meetingPath(id) }
  })
}

export default function PollPage() {
  const { id, title, view, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { polls } = useMessages()
  const locale = useLocale()
  const up = { to: meetingPath(id), name: title }
  const { poll } = view
  if (!poll)
    return (
      <FormPage title={polls.title} up={up} words={polls.help}>
        <PollStart view={view} suggested={{ closesAt: now + WEEK }} lastResult={lastResult} />
      </FormPage>
    )
  const say = polls.grid
  const refused = lastResult?.error?.[""]
  const comments = poll.voters.filter(({ comment }) => comment)
  const answered = poll.voters.filter((voter) => voter.answered).length
  const until = poll.closesAt > now ? say.closes(dayAndClock(poll.closesAt - 1, locale)) : say.closed
  return (
    <>
      <PageHead title={polls.title} up={up} words={`${polls.running(answered, poll.voters.length)}. ${until}.`} />
      <div className="stack wide-gap">
        {refused && <Notice state="late">{refused[0]}</Notice>}
        <p className="muted">{say.bookHelp}</p>
        <VoteGrid meetingId={id} poll={poll} />
        {comments.length > 0 && (
          <section className="panel" aria-labelledby="comments">
            <header>
              <h2 id="comments">{say.comments}</h2>
            </header>
            <ul className="list stacked">
              {comments.map(({ id, name, comment }) => (
                <li key={id}>
                  <span>{name}</span>
                  <span className="quote">»{comment}«</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div>
          <PanelButton action={meetingPath(id, "poll")} fields={{ change: "close" }}>
            {say.close}
          </PanelButton>
        </div>
      </div>
    </>
  )
}
