import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { type ActionOwner, addAction, removeAction } from "./agreeing.server.ts"
import { ActionForm } from "./components/actions-panel.tsx"
import styles from "./components/minutes.css?url"
import { actionForm } from "./forms.ts"
import { getMinutesView } from "./minutes-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.minutes.actions)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return getMinutesView(args.context.db.read, viewer, idIn(args.params))
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const view = await getMinutesView(db.read, viewer, idIn(args.params))
  const { id } = view.meeting
  const t = messages(locale)
  const say = t.minutes.said
  const asked = {
    schema: actionForm(t, locale),
    back: meetingPath(id),
    refusals: { "minutes-locked": "title", "meeting-settled": "title" },
  } as const
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "add") {
      const { colleagues, attendees } = view.owners
      const owner = readOwner(input.owner)
      const known =
        "userId" in owner
          ? colleagues.some((each) => each.id === owner.userId)
          : attendees.some((each) => each.id === owner.attendeeId)
      if (!known) return { wrong: { owner: [t.errors.required] } }
      const added = await addAction(db, actor, id, { ...input, owner })
      return {
        say: say.agreed,
        undo: [
          ["change", "remove"],
          ["id", String(added)],
        ],
      }
    }
    const removed = view.actions.find((each) => each.id === input.id)
    await removeAction(db, actor, id, input.id)
    const item = view.agenda.find((each) => each.id !== null && each.id === removed?.itemId)
    return {
      say: say.actionRemoved,
      undo: [
        ["change", "add"],
        ["title", removed?.title ?? ""],
        ["owner", removed?.owner.key ?? ""],
        ["dueOn", removed ? numericDate(removed.dueOn) : ""],
        ["item", item?.key ?? ""],
      ],
    }
  })
}

const readOwner = (key: string): ActionOwner => {
  const id = Number(key.slice(1))
  return key.startsWith("u") ? { userId: id } : { attendeeId: id }
}

export default function ActionsPage() {
  const view = useLoaderData<typeof loader>()
  const { minutes } = useMessages()
  const { id, title } = view.meeting
  return (
    <FormPage title={minutes.actions} up={{ to: meetingPath(id), name: title }}>
      <ActionForm view={view} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
