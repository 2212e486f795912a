import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { AgendaList } from "#app/meetings/minutes/components/agenda-list.tsx"
import { ItemForm } from "#app/meetings/minutes/components/item-form.tsx"
import styles from "#app/meetings/minutes/components/minutes.css?url"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { addItem, changeItem, markNotReached, moveItem, removeItem, restoreItem } from "./agenda.server.ts"
import { itemTitle } from "./agenda.ts"
import { agendaForm } from "./forms.ts"
import { getMinutesView } from "./minutes-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.minutes.agenda)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return getMinutesView(args.context.db.read, viewer, idIn(args.params))
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { meeting, agenda } = await getMinutesView(db.read, viewer, idIn(args.params))
  const t = messages(locale)
  const say = t.minutes.said
  const asked = {
    schema: agendaForm(t, locale),
    back: meetingPath(meeting.id, "agenda"),
    refusals: { "minutes-locked": "title", "meeting-settled": "title" },
  } as const
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const { id } = meeting
    if (input.change === "add") {
      const key = await addItem(db, actor, id, input)
      return { say: say.added(input.title), undo: keyed("remove", key) }
    }
    const item = agenda.find(({ key }) => key === input.key)
    const title = item ? itemTitle(item, meeting.type, locale) : ""
    if (input.change === "change") {
      const { presenter, recommendation } = input
      // The template's own words stay the template's, in whatever language.
      const renamed = input.title === title ? (item?.title ?? null) : input.title
      const before = await changeItem(db, actor, id, input.key, { title: renamed, presenter, recommendation })
      const undo: [string, string][] = Object.entries(before).map(([name, value]) => [name, value ?? ""])
      return { say: say.changed(input.title ?? title), undo: [...keyed("change", input.key), ...undo] }
    }
    const { change, key } = input
    if (change === "remove") await removeItem(db, actor, id, key)
    if (change === "restore") await restoreItem(db, actor, id, key)
    if (change === "up" || change === "down") await moveItem(db, actor, id, key, change === "up" ? -1 : 1)
    if (change === "not-reached" || change === "reached")
      await markNotReached(db, actor, id, key, change === "not-reached")
    return { say: say[change](title), undo: keyed(opposite[change], key) }
  })
}

const opposite = {
  ...{ remove: "restore", restore: "remove", up: "down", down: "up" },
  ...{ "not-reached": "reached", reached: "not-reached" },
} as const

const keyed = (change: string, key: string): [string, string][] => [
  ["change", change],
  ["key", key],
]

/** Editing the agenda: on the meeting's page it stands in a fold; here for whoever runs no JavaScript. */
export default function AgendaPage() {
  const view = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { minutes } = useMessages()
  const { id, title } = view.meeting
  return (
    <FormPage title={minutes.agenda} up={{ to: meetingPath(id), name: title }}>
      {lastResult?.error?.title && <Notice state="late">{lastResult.error.title[0]}</Notice>}
      <AgendaList view={view} />
      <h2>{minutes.addItem}</h2>
      <ItemForm id="item-add" meeting={view.meeting} lastResult={lastResult} />
    </FormPage>
  )
}
