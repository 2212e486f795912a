import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import styles from "#app/meetings/components/meetings.css?url"
import { settleAction } from "#app/meetings/minutes/agreeing.server.ts"
import { publishDecision, settleDecision } from "#app/meetings/minutes/deciding.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { FollowUpFilters } from "./filters.tsx"
import { followUpSearch } from "./follow-up.ts"
import { followUpForm } from "./forms.ts"
import { loadFollowUps } from "./loading.server.ts"
import { FollowUpTable } from "./table.tsx"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.followUp.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  return loadFollowUps(args.context, new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const t = messages(locale)
  const say = t.followUp.said
  const { pathname, search } = new URL(args.request.url)
  const asked = { schema: followUpForm(t, locale), back: `${pathname}${search}` }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "publish") {
      const before = await publishDecision(db, actor, input.id, input.on)
      return { say: say.published, undo: publishing(input.id, before) }
    }
    if (input.change === "unpublish") {
      const before = await publishDecision(db, actor, input.id, null)
      return { say: say.unpublished, undo: publishing(input.id, before) }
    }
    const { kind, id, change } = input
    const settle = kind === "action" ? settleAction : settleDecision
    await settle(db, actor, id, change === "done")
    const undo: [string, string][] = Object.entries({ kind, id: String(id), change: opposite[change] })
    return { say: say[change], undo }
  })
}

const opposite = { done: "undone", undone: "done" } as const

const publishing = (id: number, on: string | null): [string, string][] =>
  Object.entries({
    id: String(id),
    ...(on === null ? { change: "unpublish" } : { change: "publish", on: numericDate(on) }),
  })

/** Opfølgningslisten: who is to do what by when, of all meetings (strategy O025). */
export default function FollowUpPage() {
  const { filter, groups, choices, today, total } = useLoaderData<typeof loader>()
  const wrong = Object.values(useActionData<typeof action>()?.lastResult?.error ?? {}).flatMap((words) => words ?? [])
  const { followUp: say, meetings } = useMessages()
  const count = (key: string) => groups.flatMap(({ rows }) => rows).filter((row) => stateOf(row, today) === key).length
  return (
    <>
      <PageHead
        title={say.title}
        words={say.words(count("late"), count("open"))}
        up={{ to: "/meetings", name: meetings.title }}
      >
        <a className="button" href={`/meetings/follow-up/export${followUpSearch(filter)}`} download>
          {meetings.coverage.export}
        </a>
      </PageHead>
      {wrong[0] && <Notice state="late">{wrong[0]}</Notice>}
      <FollowUpFilters filter={filter} choices={choices} />
      {groups.length > 0 ? (
        <FollowUpTable {...{ groups, today }} search={followUpSearch(filter)} />
      ) : (
        <div className="empty">
          <h2>{total === 0 ? say.emptyTitle : say.nothingFits}</h2>
          <p>{total === 0 ? say.emptyHelp : say.nothingFitsHelp}</p>
        </div>
      )}
    </>
  )
}

type Row = Awaited<ReturnType<typeof loadFollowUps>>["groups"][number]["rows"][number]
const stateOf = ({ doneAt, dueOn }: Row, today: string) =>
  doneAt !== null ? "done" : dueOn !== null && dueOn < today ? "late" : "open"
