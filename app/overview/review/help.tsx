import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import { getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { askForHelp, withdrawAsking } from "./asking.server.ts"
import { helpForm } from "./forms.ts"
import { HelpForm } from "./help-form.tsx"
import { listHelpers } from "./helpers-query.server.ts"
import { loadReviewed } from "./loading.server.ts"
import { overviewPath } from "./paths.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.overview.acts.help)

/** What is being written stays as it was begun. */
export const shouldRevalidate = () => false

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { inquiry, shown } = await loadReviewed(args, viewer)
  return { act: "help" as const, shown, helpers: await listHelpers(args.context.db.read, inquiry, viewer.id) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const t = messages(locale)
  return answerPanel(args, viewer, { schema: helpForm(t), back: overviewPath }, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const number = shortNumber(inquiry.number)
    if (input.change === "undo") {
      await withdrawAsking(db, actor, inquiry.id, input)
      return { say: t.overview.done.notAsked(number) }
    }
    const colleague = (await listHelpers(db.read, inquiry, viewer.id)).find(({ id }) => id === input.colleagueId)
    if (!colleague) return { wrong: { colleagueId: [t.errors.required] } }
    const title = t.overview.help.task(inquiry.number, inquiry.subject || t.inquiries.noSubject).slice(0, 200)
    const { noteId, taskId } = await askForHelp(db, actor, inquiry.id, { colleague, title, words: input.words })
    return {
      say: t.overview.done.asked(number, colleague.name),
      undo: [
        ["change", "undo"],
        ["noteId", String(noteId)],
        ["taskId", String(taskId)],
      ],
    }
  })
}

export default function HelpPage() {
  const data = useLoaderData<typeof loader>()
  const { overview } = useMessages()
  const { shown } = data
  return (
    <FormPage
      title={overview.acts.help}
      up={{ to: overviewPath, name: overview.title }}
      words={overview.about(shown.number, shown.subject)}
    >
      <HelpForm data={data} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
