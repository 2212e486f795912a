import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import { getVisibleInquiry, listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { handoverForm } from "./forms.ts"
import { handOver, takeBack } from "./handing-over.server.ts"
import { HandoverForm } from "./handover-form.tsx"
import { loadReviewed } from "./loading.server.ts"
import { overviewPath } from "./paths.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.overview.acts.handover)

/** What is being written stays as it was begun. */
export const shouldRevalidate = () => false

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db } = args.context
  const { inquiry, shown } = await loadReviewed(args, viewer)
  return {
    ...{ act: "handover" as const, shown, assigneeId: inquiry.assigneeId },
    colleagues: (await listColleagues(db.read)).map(({ id, name }) => ({ id, name })),
    units: await listUnits(db.read),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const t = messages(locale)
  const asked = { schema: handoverForm(t), back: overviewPath }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const number = shortNumber(inquiry.number)
    const colleague = (await listColleagues(db.read)).find(({ id }) => id === input.assigneeId)
    if (input.assigneeId !== null && !colleague) return wrongAt("assigneeId", t.errors.required)
    if (input.change === "undo") {
      await takeBack(db, actor, inquiry.id, input, input.noteId)
      return { say: t.overview.done.takenBack(number) }
    }
    const unitId = input.unitId === "auto" ? undefined : input.unitId
    const unit = (await listUnits(db.read)).find(({ id }) => id === unitId)
    if (unitId !== undefined && !unit) return wrongAt("unitId", t.errors.required)
    const same = inquiry.assigneeId === input.assigneeId && (unitId === undefined || unitId === inquiry.unitId)
    if (same) return wrongAt("assigneeId", t.overview.handover.same)
    const noteId = await handOver(db, actor, inquiry.id, { assigneeId: input.assigneeId, unitId, note: input.note })
    return {
      say: t.overview.done.handedOver(number, colleague?.name ?? unit?.name ?? null),
      undo: [
        ["change", "undo"],
        ["assigneeId", String(inquiry.assigneeId ?? "")],
        ["unitId", String(inquiry.unitId ?? "")],
        ["noteId", String(noteId ?? "")],
      ],
    }
  })
}

const wrongAt = (field: string, words: string): { wrong: Record<string, string[]> } => ({ wrong: { [field]: [words] } })

export default function HandoverPage() {
  const data = useLoaderData<typeof loader>()
  const { overview } = useMessages()
  const { shown } = data
  return (
    <FormPage
      title={overview.acts.handover}
      up={{ to: overviewPath, name: overview.title }}
      words={overview.about(shown.number, shown.subject)}
    >
      <HandoverForm data={data} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
