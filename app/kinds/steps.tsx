import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { StepList } from "./components/step-list.tsx"
import { stepForm } from "./forms.ts"
import { getKindOfCase, loadKindPage } from "./loading.server.ts"
import { type DoneStep, takeStep, untakeStep } from "./steps.server.ts"
import { stepName } from "./words.ts"

export const meta = titled((t) => t.kinds.stepsTitle)

/** The list on a page of its own, where the browser runs no JavaScript. */
export const loader = (args: LoaderFunctionArgs) => loadKindPage(args, requireViewer(args))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, locale, now } = args.context
  const t = messages(locale)
  const { inquiry } = await getKindOfCase(args, viewer)
  const refusals = { "facts-changed": "when", "day-to-come": "when" } as const
  const asked = { schema: stepForm(t, now()), back: casePath(inquiry.number), refusals }
  return answerPanel(args, viewer, asked, async ({ topic, step, change, at, note }, { now }) => {
    const actor = { userId: viewer.id, now }
    const said = t.kinds.said
    if (change === "untake") {
      const before = await untakeStep(db, actor, inquiry.id, { topic, step })
      return { say: said.unstep(stepName(step, locale)), undo: before ? back(topic, before) : undefined }
    }
    const done = { step, at: at ?? now, note, notNeeded: change === "excuse" }
    const before = await takeStep(db, actor, inquiry.id, topic, done)
    const undo = before ? back(topic, before) : back(topic, { step })
    return { say: said.step(stepName(step, locale)), undo }
  })
}

/** To what was ticked before, or to nothing. */
const back = (topic: string, before: DoneStep | { step: string }): [string, string][] => [
  ["topic", topic],
  ["step", before.step],
  ...("at" in before
    ? ([
        ["change", before.notNeeded ? "excuse" : "take"],
        ["at", String(before.at)],
        ["note", before.note],
      ] as [string, string][])
    : ([["change", "untake"]] as [string, string][])),
]

export default function StepsPage() {
  const { kind, number, subject, now } = useLoaderData<typeof loader>()
  const { kinds } = useMessages()
  return (
    <FormPage title={kinds.stepsTitle} up={{ to: casePath(number), name: subject }}>
      <StepList number={number} kind={kind} now={now} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
