import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { localTime } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import minutesStyles from "#app/meetings/minutes/components/minutes.css?url"
import { getMinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { findCouncilView } from "./council-query.server.ts"
import { councilForm, instantIn } from "./forms.ts"
import { CouncilPanel } from "./panel.tsx"
import { publishMinutes, releasePress, tellStaff } from "./steps.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: minutesStyles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.council.title)

/** @throws DomainError "not-found" of a meeting that is not the council's */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const minutes = await getMinutesView(db.read, viewer, idIn(args.params))
  const view = await findCouncilView(db.read, minutes, now())
  if (!view) throw notFound()
  return { view, title: minutes.meeting.title }
}

export async function action(args: ActionFunctionArgs) {
  const { view } = await loader(args)
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const t = messages(locale)
  const say = t.council.said
  const id = view.meetingId
  const refusals = { "press-before-staff": "date", "day-to-come": "date", "not-approved-yet": "date" } as const
  const asked = { schema: councilForm(t, locale), back: meetingPath(id), refusals }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    switch (input.change) {
      case "press":
      case "unpress": {
        const release = input.change === "press" ? { item: input.item, at: instantIn(input), link: input.link } : null
        const was = await releasePress(db, actor, id, release)
        const before = was && { item: was.item, link: was.link ?? "", ...typed(was.at, locale) }
        return { say: say[input.change], undo: back("press", before) }
      }
      case "staff":
      case "unstaff": {
        const was = await tellStaff(db, actor, id, input.change === "staff" ? instantIn(input) : null)
        return { say: say[input.change], undo: back("staff", was === null ? null : typed(was, locale)) }
      }
      case "publish":
      case "unpublish": {
        const publication = input.change === "publish" ? { on: input.date, link: input.link } : null
        const was = await publishMinutes(db, actor, id, publication)
        return {
          say: say[input.change],
          undo: back("publish", was && { date: numericDate(was.on), link: was.link ?? "" }),
        }
      }
    }
  })
}

const typed = (at: number, locale: Locale) => ({
  date: numericDate(at),
  time: clockText(Math.floor(localTime(at).minutes), locale),
})

/** What leads back: to what was said before, or to nothing. */
const back = (change: string, before: Record<string, string> | null): [string, string][] =>
  before ? [["change", change], ...Object.entries(before)] : [["change", `un${change}`]]

export default function CouncilPage() {
  const { view, title } = useLoaderData<typeof loader>()
  const { council } = useMessages()
  return (
    <FormPage title={council.title} up={{ to: meetingPath(view.meetingId), name: title }}>
      <CouncilPanel view={view} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
