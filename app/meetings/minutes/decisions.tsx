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
import { DecisionForm } from "./components/decisions-panel.tsx"
import styles from "./components/minutes.css?url"
import { addDecision, removeDecision } from "./deciding.server.ts"
import { decisionForm } from "./forms.ts"
import { getMinutesView } from "./minutes-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.minutes.decisions)

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
    schema: decisionForm(t, locale),
    back: meetingPath(id),
    refusals: { "minutes-locked": "text", "meeting-settled": "text" },
  } as const
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "add") {
      const { ownerId } = input
      if (ownerId !== null && !view.owners.colleagues.some((each) => each.id === ownerId))
        return { wrong: { ownerId: [t.errors.required] } }
      const added = await addDecision(db, actor, id, input)
      return { say: say.decided, undo: removing(added) }
    }
    const decision = view.decisions.find((each) => each.id === input.id)
    await removeDecision(db, actor, id, input.id)
    const item = view.agenda.find((each) => each.id !== null && each.id === decision?.itemId)
    return {
      say: say.decisionRemoved,
      undo: [
        ["change", "add"],
        ["text", decision?.text ?? ""],
        ["item", item?.key ?? ""],
        ["ownerId", String(decision?.owner?.id ?? "")],
        ["dueOn", decision?.dueOn ? numericDate(decision.dueOn) : ""],
      ],
    }
  })
}

const removing = (id: number): [string, string][] => [
  ["change", "remove"],
  ["id", String(id)],
]

export default function DecisionsPage() {
  const view = useLoaderData<typeof loader>()
  const { minutes } = useMessages()
  const { id, title } = view.meeting
  return (
    <FormPage title={minutes.decisions} up={{ to: meetingPath(id), name: title }}>
      <DecisionForm view={view} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
