import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { titled } from "#app/ui/title.ts"
import { answerWriting } from "./answer-writing.server.ts"
import { LockedNotice } from "./components/locked-notice.tsx"
import styles from "./components/minutes.css?url"
import { itemAnchor, WritingForm } from "./components/writing-form.tsx"
import { getMinutesView } from "./minutes-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.minutes.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return getMinutesView(args.context.db.read, viewer, idIn(args.params))
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { answer, status } = await answerWriting(args, viewer)
  if (status === 200) return redirect(`${meetingPath(idIn(args.params))}#${itemAnchor(answer.key)}`, 303)
  return data(answer, { status })
}

/** One item's text on a page of its own: where two wrote at once, and the browser runs no JavaScript. */
export default function WritingPage() {
  const { meeting, agenda } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { minutes } = useMessages()
  const open = meeting.status !== "minutes-approved" && meeting.status !== "cancelled"
  const isGone = answer !== undefined && !agenda.some(({ key }) => key === answer.key)
  return (
    <FormPage title={minutes.title} up={{ to: meetingPath(meeting.id), name: meeting.title }}>
      <div className="stack">
        {agenda
          .filter(({ key }) => !answer || key === answer.key)
          .map((item) => (
            <WritingForm key={item.key} meeting={meeting} item={item} answer={answer} open={open} named />
          ))}
        {isGone && (
          <div className="field">
            <textarea className="control" readOnly aria-label={minutes.text} defaultValue={answer.text} />
            <LockedNotice meeting={meeting} why={answer.refused ?? null} kept="" typed={answer.text} />
          </div>
        )}
      </div>
    </FormPage>
  )
}
